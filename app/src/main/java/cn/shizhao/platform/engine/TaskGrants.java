package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.HandOverCheck.Hand;
import cn.shizhao.platform.engine.HandOverCheck.Handing;
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
 * with a task goes the right to do it. A new user may see themselves and no more. The
 * engine comes by here with every change of a task's holder, owner and candidates,
 * whoever makes it, so that here it is asked whether the task may go there.
 */
class TaskGrants extends DefaultAuthorizationProvider {

	/** A task still being made, also by the person who completes the one before it. */
	private static final String INITIAL_STATE = "Init";

	private final Supplier<HandOverCheck> check;

	TaskGrants(Supplier<HandOverCheck> check) {
		this.check = check;
	}

	@Override
	public AuthorizationEntity[] newUser(User user) {
		return new AuthorizationEntity[] {
				createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ) };
	}

	@Override
	public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, @Nullable String before,
			@Nullable String after) {
		checkMayHandTo(task, after, false);
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
		checkMayHandTo(task, after, false);
		return super.newTaskOwner(task, before, after);
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
		checkMayHandTo(task, user, true);
		return super.newTaskUserIdentityLink(task, user, type);
	}

	/** Once a task is there, only the office's group joins it, and not by hand. */
	@Override
	public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
		if (isThere(task) && (hand() != null || !group.equals(Role.ORGAN_OFFICE.group()))) {
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

	private void checkMayHandTo(Task task, @Nullable String user, boolean shared) {
		if (user == null || !isThere(task)) {
			return;
		}
		Hand hand = hand();
		if (hand != null && !hand.groups().contains(Role.ORGAN_OFFICE.group()) && !user.equals(hand.person())
				&& !inCandidateGroup(task, user) && !isCandidate(task, user)) {
			throw refused();
		}
		Handing handing = new Handing(task.getTaskDefinitionKey(), TaskIds.of(((TaskEntity) task).getVariables()),
				ids(task, IdentityLink::getUserId), ids(task, IdentityLink::getGroupId), user, shared, hand);
		Context.getCommandContext()
			.runWithoutAuthorization(() -> this.check.get().refusal(handing))
			.ifPresent((reason) -> {
				throw new AuthorizationException(reason);
			});
	}

	/** A task of a process that is not just being made, by whomever. */
	private static boolean isThere(Task task) {
		return task.getTaskDefinitionKey() != null && !INITIAL_STATE.equals(((TaskEntity) task).getTaskState());
	}

	/** None when it is the process itself, or a feature's service. */
	private static @Nullable Hand hand() {
		CommandContext context = Context.getCommandContext();
		Authentication person = context.getAuthentication();
		return (person != null && context.isAuthorizationCheckEnabled()) ? new Hand(person.getUserId(), groups(person))
				: null;
	}

	private static List<String> ids(Task task, Function<IdentityLink, String> id) {
		return candidates(task).stream().map(id).filter(Objects::nonNull).toList();
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

	private static AuthorizationException refused() {
		return new AuthorizationException("任务只能转给同一候选组的人；要转给其他人，请与机关党委办公室联系");
	}

}
