package cn.shizhao.platform.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads open tasks from the engine.
 */
@Component
class EngineOpenTasks implements OpenTasks {

	private final TaskService taskService;

	private final RuntimeService runtimeService;

	private final Unrestricted unrestricted;

	private final Clock clock;

	EngineOpenTasks(TaskService taskService, RuntimeService runtimeService, Unrestricted unrestricted, Clock clock) {
		this.taskService = taskService;
		this.runtimeService = runtimeService;
		this.unrestricted = unrestricted;
		this.clock = clock;
	}

	@Override
	public List<OpenTask> of(String businessKey) {
		return this.unrestricted.ask(() -> this.taskService.createTaskQuery()
			.processInstanceBusinessKey(businessKey)
			.orderByDueDate()
			.asc()
			.orderByTaskName()
			.asc()
			.list()
			.stream()
			.map((task) -> openTask(task, businessKey))
			.toList());
	}

	@Override
	public Optional<OpenTask> find(String taskId) {
		return this.unrestricted
			.ask(() -> Optional.ofNullable(this.taskService.createTaskQuery().taskId(taskId).singleResult())
				.map((task) -> openTask(task, businessKey(task))));
	}

	private OpenTask openTask(Task task, @Nullable String businessKey) {
		List<String> groups = this.taskService.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.sorted()
			.toList();
		return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), businessKey, task.getAssignee(),
				groups, time(task.getDueDate()));
	}

	private @Nullable String businessKey(Task task) {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
	}

	private @Nullable LocalDateTime time(@Nullable Date date) {
		return (date != null) ? LocalDateTime.ofInstant(date.toInstant(), this.clock.getZone()) : null;
	}

}
