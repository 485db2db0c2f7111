package cn.shizhao.platform.engine;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Role;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

import static cn.shizhao.platform.account.Role.AUDITOR;
import static cn.shizhao.platform.account.Role.BRANCH_SECRETARY;
import static cn.shizhao.platform.account.Role.DISCIPLINE;
import static cn.shizhao.platform.account.Role.MEMBER;
import static cn.shizhao.platform.account.Role.OPERATOR;
import static cn.shizhao.platform.account.Role.ORGAN_OFFICE;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;

/**
 * The table of who may do what in the engine. Candidates of a task may claim and complete
 * it without a line here: the engine grants that with the task.
 */
final class Permissions {

	private static final String ANY = "*";

	private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

	/** Sees the names of colleagues a task is assigned to. */
	private static final Set<Role> COLLEAGUES = EnumSet.complementOf(EnumSet.of(MEMBER, OPERATOR));

	/** Besides the office, which starts every process that is started by hand. */
	private static final Set<Role> TALK_STARTERS = EnumSet.of(BRANCH_SECRETARY, DISCIPLINE);

	private static final List<Line> TABLE = List.of(
	// @formatter:off
			line(EVERYONE, Resources.APPLICATION, "tasklist", ACCESS),
			line(EVERYONE, Resources.PROCESS_DEFINITION, ANY, READ),
			line(COLLEAGUES, Resources.USER, ANY, READ),
			line(EVERYONE, Resources.GROUP, ANY, READ),

			line(ORGAN_OFFICE, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_INSTANCE_VARIABLE,
					READ_TASK, READ_TASK_VARIABLE, TASK_ASSIGN, READ_HISTORY, READ_HISTORY_VARIABLE),
			line(ORGAN_OFFICE, Resources.PROCESS_INSTANCE, ANY, CREATE),
			line(TALK_STARTERS, Resources.PROCESS_DEFINITION, "talk", CREATE_INSTANCE),
			line(DISCIPLINE, Resources.PROCESS_DEFINITION, "inspection-finding", CREATE_INSTANCE),
			line(TALK_STARTERS, Resources.PROCESS_INSTANCE, ANY, CREATE),

			line(AUDITOR, Resources.APPLICATION, "cockpit", ACCESS),
			line(AUDITOR, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_INSTANCE_VARIABLE, READ_TASK,
					READ_TASK_VARIABLE, READ_HISTORY, READ_HISTORY_VARIABLE),
			line(AUDITOR, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY),
			line(AUDITOR, Resources.DEPLOYMENT, ANY, READ),
			line(AUDITOR, Resources.AUTHORIZATION, ANY, READ),
			line(AUDITOR, Resources.OPERATION_LOG_CATEGORY, ANY,
					UserOperationLogCategoryPermissions.READ),

			line(OPERATOR, Resources.APPLICATION, "cockpit", ACCESS),
			line(OPERATOR, Resources.APPLICATION, "admin", ACCESS),
			line(OPERATOR, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY, RETRY_JOB,
					SUSPEND, SUSPEND_INSTANCE),
			line(OPERATOR, Resources.DEPLOYMENT, ANY, READ),
			line(OPERATOR, Resources.BATCH, ANY, READ),
			line(OPERATOR, Resources.SYSTEM, ANY, SystemPermissions.READ));
	// @formatter:on

	private Permissions() {
	}

	/**
	 * The table as one grant for each group and resource.
	 * @return without duplicates: a later line for the same group and resource replaces
	 * an earlier one
	 */
	static Collection<Grant> grants() {
		return Stream.concat(TABLE.stream(), StartForms.KEYS.stream().map(Permissions::startedByOffice))
			.flatMap(Line::grants)
			.collect(Collectors.toMap(Grant::key, Function.identity(), (earlier, later) -> later))
			.values();
	}

	private static Line startedByOffice(String process) {
		return line(ORGAN_OFFICE, Resources.PROCESS_DEFINITION, process, CREATE_INSTANCE);
	}

	private static Line line(Role role, Resource resource, String id, Permission... permissions) {
		return line(Set.of(role), resource, id, permissions);
	}

	private static Line line(Set<Role> roles, Resource resource, String id, Permission... permissions) {
		return new Line(roles, resource, id, List.of(permissions));
	}

	/**
	 * What one group may do with one resource.
	 *
	 * @param group engine group id
	 * @param resource kind of resource
	 * @param id which one, or {@code *}
	 * @param permissions what is allowed
	 */
	record Grant(String group, Resource resource, String id, List<Permission> permissions) {

		String key() {
			return key(this.group, this.resource.resourceType(), this.id);
		}

		static String key(String group, int resourceType, String id) {
			return group + "/" + resourceType + "/" + id;
		}

	}

	private record Line(Set<Role> roles, Resource resource, String id, List<Permission> permissions) {

		Stream<Grant> grants() {
			return this.roles.stream().map((role) -> new Grant(role.group(), this.resource, this.id, this.permissions));
		}

	}

}
