package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * The lists on the left of Tasklist. Their queries name the person by expressions, which
 * is safe as long as nobody but this class writes filters: no role may create or change
 * one.
 */
@Component
class TaskFilters {

	private static final String ME = "${ currentUser() }";

	private static final String MY_GROUPS = "${ currentUserGroups() }";

	private final FilterService filterService;

	private final TaskService taskService;

	private final AuthorizationService authorizationService;

	TaskFilters(FilterService filterService, TaskService taskService, AuthorizationService authorizationService) {
		this.filterService = filterService;
		this.taskService = taskService;
		this.authorizationService = authorizationService;
	}

	void ensureAll() {
		Map<String, Filter> existing = this.filterService.createTaskFilterQuery()
			.list()
			.stream()
			.collect(Collectors.toMap(Filter::getName, Function.identity(), (one, other) -> one));
		for (Wanted wanted : wanted()) {
			Filter filter = existing.getOrDefault(wanted.name(), this.filterService.newTaskFilter(wanted.name()));
			filter.setQuery(wanted.query());
			filter.setProperties(wanted.properties());
			this.filterService.saveFilter(filter);
			grant(filter, wanted.groups());
		}
	}

	private List<Wanted> wanted() {
		Set<String> everyone = Stream.of(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());
		return List.of(
				new Wanted("我的任务", "指名由您办理的任务，和您所在的组要办的任务", 0, everyone,
						mine(this.taskService.createTaskQuery()).orderByDueDate().asc()),
				new Wanted("本支部/本科室任务", "您所在的组可以办理的任务，包括同事已经认领的，和可以代为办理的", 10, everyone,
						this.taskService.createTaskQuery()
							.taskCandidateGroupInExpression(MY_GROUPS)
							.includeAssignedTasks()
							.orderByDueDate()
							.asc()),
				new Wanted("即将到期", "两天之内到期的任务", 20, everyone,
						mine(this.taskService.createTaskQuery()).dueAfterExpression("${ now() }")
							.dueBeforeExpression("${ dateTime().plusDays(2) }")
							.orderByDueDate()
							.asc()),
				new Wanted("已逾期", "过了期限还没有办结的任务", 30, everyone,
						mine(this.taskService.createTaskQuery()).dueBeforeExpression("${ now() }")
							.orderByDueDate()
							.asc()),
				new Wanted("全部任务", "所有人还没有办结的任务", 40,
						Set.of(Role.ORGAN_OFFICE.group(), Role.AUDITOR.group(), Role.OPERATOR.group()),
						this.taskService.createTaskQuery().orderByDueDate().asc()));
	}

	/** Not those in which someone else is named and the person's group only stands in. */
	private static TaskQuery mine(TaskQuery query) {
		return query.or()
			.taskAssigneeExpression(ME)
			.taskCandidateUserExpression(ME)
			.endOr()
			.or()
			.taskInvolvedUserExpression(ME)
			.taskVariableValueEquals(SubjectListener.FOR_GROUP, true)
			.endOr();
	}

	private void grant(Filter filter, Set<String> groups) {
		Set<String> granted = this.authorizationService.createAuthorizationQuery()
			.resourceType(Resources.FILTER)
			.resourceId(filter.getId())
			.list()
			.stream()
			.map(Authorization::getGroupId)
			.collect(Collectors.toSet());
		groups.stream().filter((group) -> !granted.contains(group)).forEach((group) -> grant(filter, group));
	}

	private void grant(Filter filter, String group) {
		Authorization authorization = this.authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId(group);
		authorization.setResource(Resources.FILTER);
		authorization.setResourceId(filter.getId());
		authorization.addPermission(Permissions.READ);
		this.authorizationService.saveAuthorization(authorization);
	}

	/**
	 * One list.
	 *
	 * @param name shown on the left; also finds the filter again at the next start
	 * @param description shown when pointing at it
	 * @param priority the lowest stands on top and opens first
	 * @param groups who has it
	 * @param query what it lists
	 */
	private record Wanted(String name, String description, int priority, Set<String> groups, TaskQuery query) {

		Map<String, Object> properties() {
			return Map.of("description", this.description, "priority", this.priority, "color", "#8f1a1e", "refresh",
					true, "variables", List.of(Map.of("name", SubjectListener.SUBJECT, "label", "事项")));
		}

	}

}
