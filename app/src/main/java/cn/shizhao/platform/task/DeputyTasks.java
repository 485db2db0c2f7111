package cn.shizhao.platform.task;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.engine.TaskDesk;
import cn.shizhao.platform.engine.TaskDesk.DeskTask;
import cn.shizhao.platform.engine.TaskWatch.NewTask;
import cn.shizhao.platform.task.TaskAction.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets deputies into the tasks of those who are away, and out again. Bodies with several
 * members need no deputy; a deputy's own deputy gets nothing.
 */
@Service
@Transactional
class DeputyTasks {

	private final DeputyMapper mapper;

	private final TaskDesk desk;

	private final Accounts accounts;

	private final TaskChecks checks;

	private final TaskLog log;

	private final TaskMessages messages;

	private final Clock clock;

	DeputyTasks(DeputyMapper mapper, TaskDesk desk, Accounts accounts, TaskChecks checks, TaskLog log,
			TaskMessages messages, Clock clock) {
		this.mapper = mapper;
		this.desk = desk;
		this.accounts = accounts;
		this.checks = checks;
		this.log = log;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Begins a term: every open task of the principal goes to the deputy as well.
	 * @param id the term
	 */
	void begin(String id) {
		DeputyTerm term = term(id);
		if (this.mapper.begin(id) == 0) {
			throw new IllegalStateException("代理 " + id + " 已经开始或取消");
		}
		this.desk.open().forEach((task) -> extend(term, task));
		this.messages.begun(term, this.mapper.granted(id).size());
	}

	/**
	 * Lets the deputies of a task's people in, after it changed hands.
	 * @param taskId the engine's task id
	 */
	void extend(String taskId) {
		List<DeputyTerm> current = this.mapper.current();
		if (!current.isEmpty()) {
			this.desk.find(taskId).ifPresent((task) -> current.forEach((term) -> extend(term, task)));
		}
	}

	private void extend(DeputyTerm term, DeskTask task) {
		if (!this.mapper.granted(term.id()).contains(task.id()) && fits(term, named(task), this.desk.ids(task.id()))) {
			// first noted, because the engine comes back here with the change
			this.mapper.grant(term.id(), task.id(), now());
			this.desk.addCandidate(task.id(), term.deputyId());
		}
	}

	/**
	 * Who gets a new task as well.
	 * @param task the task
	 * @return staff numbers of deputies
	 */
	List<String> made(NewTask task) {
		Named named = new Named(task.id(), task.definitionKey(), null, task.people(), task.groups(),
				task.people().isEmpty());
		List<DeputyTerm> terms = this.mapper.current()
			.stream()
			.filter((term) -> fits(term, named, task.ids()))
			.toList();
		terms.forEach((term) -> this.mapper.grant(term.id(), task.id(), now()));
		return terms.stream().map(DeputyTerm::deputyId).distinct().toList();
	}

	private boolean fits(DeputyTerm term, Named task, Map<String, String> ids) {
		return Reserved.of(task.definitionKey()).isEmpty() && !task.ofBody() && names(task, term.principalId())
				&& !alreadyTheirs(task, term.deputyId()) && this.accounts.find(term.deputyId()).isPresent()
				&& this.checks.refusal(task.definitionKey(), ids, term.deputyId()).isEmpty();
	}

	/**
	 * A deputy's own deputy gets nothing of it: whoever is there only as a deputy is left
	 * out.
	 */
	private Named named(DeskTask task) {
		List<String> deputies = this.mapper.ofTask(task.id()).stream().map(DeputyTerm::deputyId).toList();
		String assignee = task.assignee();
		return new Named(task.id(), task.definitionKey(),
				(assignee != null && deputies.contains(assignee)) ? null : assignee,
				task.people().stream().filter((one) -> !deputies.contains(one)).toList(), task.groups(),
				task.forGroup());
	}

	private boolean names(Named task, String principal) {
		return names(task, principal, groups(principal));
	}

	private static boolean names(Named task, String principal, Set<String> groups) {
		return principal.equals(task.assignee()) || task.people().contains(principal)
				|| (task.forGroup() && task.groups().stream().anyMatch(groups::contains));
	}

	/** What another term gave them is given once more, lest it go when that one ends. */
	private boolean alreadyTheirs(Named task, String deputy) {
		boolean named = task.people().contains(deputy)
				&& this.mapper.ofTask(task.id()).stream().noneMatch((term) -> term.deputyId().equals(deputy));
		return named || (task.forGroup() && task.groups().stream().anyMatch(groups(deputy)::contains));
	}

	private Set<String> groups(String person) {
		return this.accounts.find(person).map(Actor::groups).orElse(Set.of());
	}

	/**
	 * Ends a term: what the deputy has not finished goes back, with what was typed.
	 * @param id the term
	 */
	void takeBack(String id) {
		DeputyTerm term = term(id);
		List<String> tasks = this.mapper.granted(id);
		this.mapper.takeBack(id, now());
		long unfinished = tasks.stream()
			.flatMap((task) -> this.desk.find(task).stream())
			.filter((task) -> takeBack(task, term.deputyId()))
			.count();
		this.mapper.end(id, now());
		this.messages.over(term, (int) unfinished);
	}

	/**
	 * Takes back what is not the principal's any more, who moved or left.
	 * @param person staff number
	 * @param groups the groups they have from now on
	 */
	void moved(String person, Set<String> groups) {
		this.mapper.current()
			.stream()
			.filter((term) -> term.principalId().equals(person))
			.forEach((term) -> this.mapper.granted(term.id())
				.stream()
				.flatMap((task) -> this.desk.find(task).stream())
				.filter((task) -> !names(named(task), person, groups))
				.forEach((task) -> {
					this.mapper.takeBackOne(term.id(), task.id(), now());
					takeBack(task, term.deputyId());
				}));
	}

	private boolean takeBack(DeskTask task, String deputy) {
		if (this.mapper.ofTask(task.id()).stream().anyMatch((other) -> other.deputyId().equals(deputy))) {
			return false;
		}
		if (deputy.equals(task.assignee())) {
			this.log.note(task.id(), Kind.TAKEN_BACK, null, "", TaskLog.SYSTEM);
			this.desk.assign(task.id(), deputy, null);
		}
		this.desk.removeCandidate(task.id(), deputy);
		return true;
	}

	/**
	 * Whether someone may take a task out of someone else's hands, because one of them is
	 * the other's deputy in it.
	 */
	@Transactional(readOnly = true)
	boolean shared(String taskId, String one, String other) {
		return this.mapper.ofTask(taskId)
			.stream()
			.anyMatch((term) -> !one.equals(other) && term.concerns(one) && term.concerns(other));
	}

	/**
	 * Who stands in for whom in a task.
	 */
	@Transactional(readOnly = true)
	List<DeputyTerm> of(String taskId) {
		return this.mapper.ofTask(taskId);
	}

	private DeputyTerm term(String id) {
		return this.mapper.find(id).orElseThrow(() -> new IllegalStateException("没有代理 " + id));
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * Whom a task is for.
	 */
	private record Named(String id, String definitionKey, @Nullable String assignee, List<String> people,
			List<String> groups, boolean forGroup) {

		/** Its members stand in for each other without more ado. */
		boolean ofBody() {
			return this.forGroup && this.groups.stream().noneMatch(TaskUnits::isUnit);
		}

	}

}
