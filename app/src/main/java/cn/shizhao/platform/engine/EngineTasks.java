package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;

/**
 * Asks the engine who may see and who may work on a task.
 */
@Component
class EngineTasks implements Tasks {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final TaskService taskService;

	private final AuthorizationService authorizationService;

	private final CurrentUser currentUser;

	private final Accounts accounts;

	EngineTasks(TaskService taskService, AuthorizationService authorizationService, CurrentUser currentUser,
			Accounts accounts) {
		this.taskService = taskService;
		this.authorizationService = authorizationService;
		this.currentUser = currentUser;
		this.accounts = accounts;
	}

	@Override
	public TaskRef open(String taskId, String definitionKey) {
		// the query finds only what the engine lets the person see
		Task task = this.taskService.createTaskQuery()
			.taskId(taskId)
			.taskDefinitionKey(definitionKey)
			.active()
			.singleResult();
		Actor actor = this.currentUser.actor();
		if (task == null || !(mayWork(taskId) || actor.seesAll())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个待办任务：可能已经办结，或者不由您办理");
		}
		if (changes()) {
			requireAssignee(task, actor);
		}
		return new TaskRef(taskId, Optional.ofNullable(task.getAssignee()).orElse(""), ids(taskId));
	}

	/**
	 * Whether a task is open and the engine lets the person see it.
	 * @param taskId the engine's task id
	 */
	boolean visible(String taskId) {
		return this.taskService.createTaskQuery().taskId(taskId).count() > 0;
	}

	/**
	 * Whether the person works on a task, or leads those who do: reading it is not enough
	 * to write below it.
	 * @param taskId the engine's task id
	 */
	boolean mayComment(String taskId) {
		return mayWork(taskId) || this.currentUser.actor().is(Role.ORGAN_OFFICE);
	}

	private boolean mayWork(String taskId) {
		return may(TaskPermissions.TASK_WORK, taskId) || may(TaskPermissions.UPDATE, taskId);
	}

	private boolean may(Permission permission, String taskId) {
		Actor actor = this.currentUser.actor();
		return this.authorizationService.isUserAuthorized(actor.id(), List.copyOf(actor.groups()), permission,
				Resources.TASK, taskId);
	}

	/**
	 * Drafts are read with GET and saved with PUT. Outside of a request, expect the
	 * worst.
	 */
	private static boolean changes() {
		return !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& READING.contains(attributes.getRequest().getMethod()));
	}

	private void requireAssignee(Task task, Actor actor) {
		String assignee = task.getAssignee();
		if (!mayWork(task.getId())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN, "您可以查看这个任务，但不能办理");
		}
		if (assignee == null) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "这个任务还没有人认领；请先点“认领”，再填写");
		}
		if (!assignee.equals(actor.id())) {
			String name = this.accounts.find(assignee).map(Actor::name).orElse(assignee);
			throw new ResponseStatusException(HttpStatus.CONFLICT, "这个任务正由" + name + "办理，您的修改没有保存");
		}
	}

	private Map<String, String> ids(String taskId) {
		return TaskIds.of(this.taskService.getVariables(taskId));
	}

}
