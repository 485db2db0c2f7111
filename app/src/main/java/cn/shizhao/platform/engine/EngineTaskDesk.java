package cn.shizhao.platform.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Role;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads and hands over tasks in the engine.
 */
@Component
class EngineTaskDesk implements TaskDesk {

	private static final String TAKEN = "这个任务正被别人办理；请刷新后再看";

	private final TaskService taskService;

	private final RepositoryService repositoryService;

	private final HistoryService historyService;

	private final Unrestricted unrestricted;

	private final Clock clock;

	EngineTaskDesk(TaskService taskService, RepositoryService repositoryService, HistoryService historyService,
			Unrestricted unrestricted, Clock clock) {
		this.taskService = taskService;
		this.repositoryService = repositoryService;
		this.historyService = historyService;
		this.unrestricted = unrestricted;
		this.clock = clock;
	}

	@Override
	public List<DeskTask> open() {
		return this.unrestricted.ask(() -> sorted(tasks().list().stream().map(this::deskTask)));
	}

	@Override
	public List<DeskTask> of(String person) {
		return this.unrestricted.ask(() -> sorted(Stream
			.concat(tasks().taskAssignee(person).list().stream(),
					tasks().taskCandidateUser(person).includeAssignedTasks().list().stream())
			.map(this::deskTask)
			.distinct()
			.filter((task) -> task.assignee() == null || task.assignee().equals(person)
					|| task.people().contains(person))
			.filter((task) -> task.forGroup() || person.equals(task.assignee()) || task.people().contains(person))));
	}

	@Override
	public List<DeskTask> naming(String person, Collection<String> groups) {
		return this.unrestricted.ask(() -> sorted(Stream
			.of(ofOffice().taskAssignee(person).list(),
					ofOffice().taskCandidateUser(person).includeAssignedTasks().list(),
					groups.isEmpty() ? List.<Task>of()
							: ofOffice().taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks().list())
			.flatMap(List::stream)
			.map(this::deskTask)
			.distinct()));
	}

	private static List<DeskTask> sorted(Stream<DeskTask> tasks) {
		return tasks
			.sorted(Comparator.comparing(DeskTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(DeskTask::createdAt)
				.thenComparing(DeskTask::id))
			.toList();
	}

	@Override
	public Optional<DeskTask> find(String taskId) {
		return this.unrestricted.ask(() -> Optional.ofNullable(task(taskId)).map(this::deskTask));
	}

	@Override
	public Optional<String> starter(String taskId) {
		return this.unrestricted.ask(() -> Optional.ofNullable(task(taskId))
			.map((task) -> this.historyService.createHistoricProcessInstanceQuery()
				.processInstanceId(task.getProcessInstanceId())
				.singleResult())
			.map(HistoricProcessInstance::getStartUserId));
	}

	@Override
	public Map<String, String> ids(String taskId) {
		// it may be done since it was listed
		return this.unrestricted
			.ask(() -> (task(taskId) != null) ? TaskIds.of(this.taskService.getVariables(taskId)) : Map.of());
	}

	@Override
	public void assign(String taskId, @Nullable String before, @Nullable String after) {
		Collisions.named(() -> this.unrestricted.run(() -> {
			Task task = task(taskId);
			if (task == null) {
				throw new IllegalStateException("这个任务刚被办结或取消，不用再办；请回到任务列表");
			}
			if (!Objects.equals(task.getAssignee(), before)) {
				throw new IllegalStateException("这个任务刚换了办理人，您的操作没有生效；请刷新后再看");
			}
			this.taskService.setAssignee(taskId, after);
		}), TAKEN);
	}

	@Override
	public void addCandidate(String taskId, String person) {
		this.unrestricted.run(() -> this.taskService.addCandidateUser(taskId, person));
	}

	@Override
	public void addCandidateGroup(String taskId, String group) {
		this.unrestricted.run(() -> this.taskService.addCandidateGroup(taskId, group));
	}

	@Override
	public void removeCandidate(String taskId, String person) {
		this.unrestricted.run(() -> this.taskService.deleteCandidateUser(taskId, person));
	}

	@Override
	public void withdraw(String taskId, String person, Collection<String> instead) {
		Collisions.named(() -> {
			Optional<DeskTask> task = this.unrestricted
				.ask(() -> Optional.ofNullable(ofOffice().taskId(taskId).singleResult()).map(this::deskTask));
			// one after the other, so that who comes next finds that the one before is
			// gone
			task.ifPresent((open) -> this.unrestricted.run(() -> take(open, person, instead)));
			task.ifPresent((open) -> this.unrestricted.run(() -> name(open, instead)));
		}, TAKEN);
	}

	private void take(DeskTask task, String person, Collection<String> instead) {
		boolean nobody = instead.isEmpty() && task.people().stream().allMatch(person::equals);
		if (nobody) {
			this.taskService.setVariableLocal(task.id(), SubjectListener.FOR_GROUP, true);
		}
		if (nobody && task.groups().isEmpty()) {
			this.taskService.addCandidateGroup(task.id(), Role.ORGAN_OFFICE.group());
		}
		if (person.equals(task.assignee())) {
			this.taskService.setAssignee(task.id(), null);
		}
		if (task.people().contains(person)) {
			this.taskService.deleteCandidateUser(task.id(), person);
		}
	}

	private void name(DeskTask task, Collection<String> people) {
		people.stream()
			.filter((one) -> !task.people().contains(one))
			.forEach((one) -> this.taskService.addCandidateUser(task.id(), one));
	}

	private TaskQuery tasks() {
		return ofOffice().active();
	}

	/** Tasks without a process are not of the office. */
	private TaskQuery ofOffice() {
		return this.taskService.createTaskQuery().processDefinitionNameLike("%");
	}

	private @Nullable Task task(String taskId) {
		return tasks().taskId(taskId).singleResult();
	}

	private DeskTask deskTask(Task task) {
		ProcessDefinition process = this.repositoryService.getProcessDefinition(task.getProcessDefinitionId());
		List<IdentityLink> links = this.taskService.getIdentityLinksForTask(task.getId())
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()))
			.toList();
		Map<String, Object> local = this.taskService.getVariablesLocal(task.getId(),
				List.of(SubjectListener.SUBJECT, SubjectListener.FOR_GROUP));
		return new DeskTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), process.getKey(),
				process.getName(), Objects.toString(local.get(SubjectListener.SUBJECT), ""), task.getAssignee(),
				ids(links, IdentityLink::getUserId), ids(links, IdentityLink::getGroupId),
				Boolean.TRUE.equals(local.get(SubjectListener.FOR_GROUP)), time(task.getCreateTime()),
				(task.getDueDate() != null) ? time(task.getDueDate()) : null);
	}

	private static List<String> ids(List<IdentityLink> links, Function<IdentityLink, String> id) {
		return links.stream().map(id).filter(Objects::nonNull).distinct().sorted().toList();
	}

	private LocalDateTime time(Date date) {
		return LocalDateTime.ofInstant(date.toInstant(), this.clock.getZone());
	}

}
