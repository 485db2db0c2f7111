package cn.shizhao.platform.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

/**
 * Starts processes on the engine.
 */
@Component
class EngineProcesses implements Processes {

	private final RuntimeService runtimeService;

	private final ManagementService managementService;

	private final TaskService taskService;

	private final RepositoryService repositoryService;

	private final HistoryService historyService;

	private final Unrestricted unrestricted;

	private final Clock clock;

	EngineProcesses(RuntimeService runtimeService, ManagementService managementService, TaskService taskService,
			RepositoryService repositoryService, HistoryService historyService, Unrestricted unrestricted,
			Clock clock) {
		this.runtimeService = runtimeService;
		this.managementService = managementService;
		this.taskService = taskService;
		this.repositoryService = repositoryService;
		this.historyService = historyService;
		this.unrestricted = unrestricted;
		this.clock = clock;
	}

	@Override
	public boolean running(String key) {
		return this.runtimeService.createProcessInstanceQuery().processDefinitionKey(key).count() > 0;
	}

	@Override
	public void start(String key, String businessKey, Map<String, Object> variables) {
		this.unrestricted.run(() -> this.runtimeService.startProcessInstanceByKey(key, businessKey, variables));
	}

	@Override
	public List<Ended> endOlder(String key, String reason) {
		return colliding("流程", () -> {
			String newest = Optional
				.ofNullable(this.repositoryService.createProcessDefinitionQuery()
					.processDefinitionKey(key)
					.latestVersion()
					.singleResult())
				.map(ProcessDefinition::getId)
				.orElse("");
			return end(key, reason, (instance) -> !instance.getProcessDefinitionId().equals(newest));
		});
	}

	@Override
	public List<Ended> endAll(String key, String reason) {
		return colliding("流程", () -> end(key, reason, (instance) -> true));
	}

	private List<Ended> end(String key, String reason, Predicate<ProcessInstance> which) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(key)
			.list()
			.stream()
			.filter(which)
			.map((instance) -> end(instance.getId(), reason))
			.toList();
	}

	private Ended end(String instance, String reason) {
		Date started = this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceId(instance)
			.singleResult()
			.getStartTime();
		Map<String, String> ids = new HashMap<>();
		this.runtimeService.getVariables(instance).forEach((name, value) -> {
			if (value instanceof String id) {
				ids.put(name, id);
			}
		});
		this.runtimeService.deleteProcessInstance(instance, reason);
		return new Ended(LocalDateTime.ofInstant(started.toInstant(), this.clock.getZone()), ids);
	}

	@Override
	public void fire(String timer, String businessKey) {
		this.unrestricted.run(() -> this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.list()
			.forEach((instance) -> this.managementService.createJobQuery()
				.processInstanceId(instance.getId())
				.activityId(timer)
				.list()
				.forEach((job) -> this.managementService.setJobDuedate(job.getId(), new Date()))));
	}

	@Override
	public void tell(String message, String businessKey, Map<String, Object> variables) {
		try {
			colliding("流程 " + businessKey,
					() -> this.runtimeService.createMessageCorrelation(message)
						.processInstanceBusinessKey(businessKey)
						.setVariablesToTriggeredScope(variables)
						.correlateWithResult());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new IllegalStateException("流程 " + businessKey + " 现在不在等这一步，可能刚被别人办过；请刷新后再看", ex);
		}
	}

	@Override
	public void announce(String message) {
		colliding("流程", () -> this.runtimeService.createMessageCorrelation(message).correlateAllWithResult());
	}

	private <T> T colliding(String what, Callable<T> work) {
		return Collisions.named(() -> this.unrestricted.ask(work), what + "正被别人办理；请再试一次");
	}

	@Override
	public void retime(String key, String businessKey, Map<String, Date> times) {
		this.unrestricted.run(() -> this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(key)
			.processInstanceBusinessKey(businessKey)
			.list()
			.forEach((instance) -> retime(instance.getId(), times)));
	}

	private void retime(String instance, Map<String, Date> times) {
		this.runtimeService.setVariables(instance, times);
		this.managementService.createJobQuery()
			.processInstanceId(instance)
			.timers()
			.list()
			.forEach((timer) -> this.managementService.recalculateJobDuedate(timer.getId(), false));
		this.taskService.createTaskQuery().processInstanceId(instance).list().forEach((task) -> {
			UserTask model = this.repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
				.getModelElementById(task.getTaskDefinitionKey());
			times.forEach((name, at) -> {
				if (("${" + name + "}").equals(model.getCamundaDueDate())) {
					task.setDueDate(at);
					this.taskService.saveTask(task);
				}
			});
		});
	}

}
