package cn.shizhao.platform;

import java.util.Date;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Starts processes on the engine.
 */
@Component
class EngineProcesses implements Processes {

	/**
	 * Someone else changed the instance, or held what this wanted and wanted what this
	 * held.
	 */
	private static final Set<Integer> COLLISIONS = Set.of(BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode(),
			BuiltinExceptionCode.DEADLOCK.getCode());

	private final RuntimeService runtimeService;

	private final ManagementService managementService;

	private final TaskService taskService;

	private final RepositoryService repositoryService;

	private final Unrestricted unrestricted;

	EngineProcesses(RuntimeService runtimeService, ManagementService managementService, TaskService taskService,
			RepositoryService repositoryService, Unrestricted unrestricted) {
		this.runtimeService = runtimeService;
		this.managementService = managementService;
		this.taskService = taskService;
		this.repositoryService = repositoryService;
		this.unrestricted = unrestricted;
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
			this.unrestricted.run(() -> this.runtimeService.createMessageCorrelation(message)
				.processInstanceBusinessKey(businessKey)
				.setVariablesToTriggeredScope(variables)
				.correlate());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new IllegalStateException("流程 " + businessKey + " 现在不在等这一步,可能刚被别人办过;请刷新后再看", ex);
		}
		catch (ProcessEngineException ex) {
			if (COLLISIONS.contains(ex.getCode())) {
				throw new ConcurrencyFailureException("流程 " + businessKey + " 正被别人办理;请再试一次", ex);
			}
			throw ex;
		}
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
