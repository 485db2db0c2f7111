package cn.shizhao.platform;

import java.util.List;
import java.util.Set;

import cn.shizhao.account.Role;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the engine grants of itself. Whoever has claimed a task may also give it back, or
 * hand it to another of its candidates; only the office hands it to anyone else, because
 * with a task goes the right to do it. A new user may see themselves and no more.
 */
class TaskGrants extends DefaultAuthorizationProvider {

	/** A task still being made, also by the person who completes the one before it. */
	private static final String INITIAL_STATE = "Init";

	@Override
	public AuthorizationEntity[] newUser(User user) {
		return new AuthorizationEntity[] {
				createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ) };
	}

	@Override
	public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, @Nullable String before,
			@Nullable String after) {
		checkMayHandTo(task, after);
		if (before != null && !isCandidate(task, before)) {
			getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
		}
		AuthorizationEntity[] grants = super.newTaskAssignee(task, before, after);
		if (grants != null) {
			grants[0].addPermission(TaskPermissions.TASK_ASSIGN);
		}
		return grants;
	}

	@Override
	public AuthorizationEntity[] newTaskOwner(Task task, @Nullable String before, @Nullable String after) {
		checkMayHandTo(task, after);
		return super.newTaskOwner(task, before, after);
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
		checkMayHandTo(task, user);
		return super.newTaskUserIdentityLink(task, user, type);
	}

	@Override
	public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
		if (handedByPerson(task)) {
			throw refused();
		}
		return super.newTaskGroupIdentityLink(task, group, type);
	}

	/**
	 * Who may no longer claim a task opens its form no longer, unless it is in their
	 * hands.
	 */
	@Override
	public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(Task task, String user, String type) {
		if (IdentityLinkType.CANDIDATE.equals(type) && !user.equals(task.getAssignee())) {
			getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), user);
		}
		return super.deleteTaskUserIdentityLink(task, user, type);
	}

	private void checkMayHandTo(Task task, @Nullable String user) {
		if (user != null && handedByPerson(task) && !user.equals(authentication().getUserId())
				&& !inCandidateGroup(task, user) && !isCandidate(task, user)) {
			throw refused();
		}
	}

	/** Not by the process itself, by a feature's service, or by the office. */
	private static boolean handedByPerson(Task task) {
		CommandContext context = Context.getCommandContext();
		Authentication person = context.getAuthentication();
		return person != null && context.isAuthorizationCheckEnabled()
				&& !INITIAL_STATE.equals(((TaskEntity) task).getTaskState())
				&& !groups(person).contains(Role.ORGAN_OFFICE.group());
	}

	private static Set<String> groups(Authentication person) {
		List<String> groups = person.getGroupIds();
		return (groups != null) ? Set.copyOf(groups) : Set.of();
	}

	private static boolean isCandidate(Task task, String user) {
		return candidates(task).stream().anyMatch((link) -> user.equals(link.getUserId()));
	}

	private static boolean inCandidateGroup(Task task, String user) {
		CommandContext context = Context.getCommandContext();
		return candidates(task).stream()
			.map(IdentityLink::getGroupId)
			.anyMatch((group) -> group != null
					&& context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider()
						.createUserQuery()
						.userId(user)
						.memberOfGroup(group)
						.count() > 0));
	}

	private static Set<IdentityLink> candidates(Task task) {
		return ((TaskEntity) task).getCandidates();
	}

	private static Authentication authentication() {
		return Context.getCommandContext().getAuthentication();
	}

	private static AuthorizationException refused() {
		return new AuthorizationException("任务只能转给同一候选组的人;要转给其他人,请与机关党委办公室联系");
	}

}
