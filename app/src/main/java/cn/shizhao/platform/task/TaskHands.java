package cn.shizhao.platform.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.TaskDesk;
import cn.shizhao.platform.engine.TaskDesk.DeskTask;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.task.TaskAction.Kind;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Moves tasks from hand to hand, for those who may.
 */
@Service
@Transactional
class TaskHands {

	static final int LONGEST_REASON = 500;

	private final TaskDesk desk;

	private final DeputyTasks deputies;

	private final TaskChecks checks;

	private final TaskUnits units;

	private final Groups groups;

	private final Accounts accounts;

	private final Roster roster;

	private final TaskLog log;

	private final TaskMessages messages;

	TaskHands(TaskDesk desk, DeputyTasks deputies, TaskChecks checks, TaskUnits units, Groups groups, Accounts accounts,
			Roster roster, TaskLog log, TaskMessages messages) {
		this.desk = desk;
		this.deputies = deputies;
		this.checks = checks;
		this.units = units;
		this.groups = groups;
		this.accounts = accounts;
		this.roster = roster;
		this.log = log;
		this.messages = messages;
	}

	/**
	 * An open task that someone has to do with.
	 * @param taskId the engine's task id
	 * @param actor who looks
	 * @return the task
	 * @throws ResponseStatusException 404 when it is done, or nothing to them
	 */
	@Transactional(readOnly = true)
	DeskTask seen(String taskId, Actor actor) {
		return this.desk.find(taskId)
			.filter((task) -> sees(task, actor))
			.orElseThrow(
					() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个待办任务：可能刚被办结或取消，或者与您无关；请回到“任务”页查看"));
	}

	@Transactional(readOnly = true)
	boolean sees(DeskTask task, Actor actor) {
		return works(task, actor) || oversees(task, actor) || started(task, actor);
	}

	private static boolean works(DeskTask task, Actor actor) {
		return actor.id().equals(task.assignee()) || task.people().contains(actor.id())
				|| task.groups().stream().anyMatch(actor.groups()::contains);
	}

	/**
	 * Whether someone sees a task without being able to do it.
	 */
	static boolean oversees(DeskTask task, Actor actor) {
		return actor.is(Role.ORGAN_OFFICE) || actor.is(Role.AUDITOR) || leads(task, actor);
	}

	private static boolean leads(DeskTask task, Actor actor) {
		return !confidential(task) && (actor.is(Role.LEADING_GROUP) || actor.is(Role.PARTY_COMMITTEE));
	}

	private static boolean confidential(DeskTask task) {
		return Reserved.of(task.definitionKey()).filter(Reserved::confidential).isPresent();
	}

	private boolean started(DeskTask task, Actor actor) {
		return !confidential(task) && this.desk.starter(task.id()).filter(actor.id()::equals).isPresent();
	}

	@Transactional(readOnly = true)
	TaskRights rights(DeskTask task, Actor actor) {
		boolean office = actor.is(Role.ORGAN_OFFICE);
		boolean holds = actor.id().equals(task.assignee());
		Optional<Reserved> reserved = Reserved.of(task.definitionKey());
		boolean transfer = reserved.map((one) -> office && one.transferable()).orElse(office || holds);
		boolean takeOver = task.assignee() != null && works(task, actor)
				&& this.deputies.shared(task.id(), actor.id(), task.assignee());
		return new TaskRights(!holds && (office || leads(task, actor) || started(task, actor)), holds, transfer, office,
				takeOver, works(task, actor));
	}

	/**
	 * To whom someone may hand a task.
	 * @return in service, by staff number; none when they may not
	 */
	@Transactional(readOnly = true)
	List<Member> receivers(DeskTask task, Actor actor) {
		TaskRights rights = rights(task, actor);
		if (!rights.transfer()) {
			return List.of();
		}
		Map<String, String> ids = this.desk.ids(task.id());
		Set<String> near = near(task);
		return this.roster.members()
			.stream()
			.filter((member) -> rights.anyone() || near.contains(member.id()))
			.filter((member) -> !member.id().equals(task.assignee()))
			.filter((member) -> this.checks.refusal(task.definitionKey(), ids, member.id()).isEmpty())
			.toList();
	}

	private Set<String> near(DeskTask task) {
		return Stream
			.concat(task.people().stream(), task.groups()
				.stream()
				.flatMap((group) -> Stream.concat(this.groups.members(group).stream(), this.units.people(group))))
			.collect(Collectors.toSet());
	}

	/**
	 * Gives a task back to where it came from; one that names a person goes to the office
	 * as well.
	 * @throws AccessDeniedException when the person does not have it any more
	 */
	void giveBack(String taskId, String reason, Actor actor) {
		DeskTask task = seen(taskId, actor);
		if (!rights(task, actor).giveBack()) {
			throw new AccessDeniedException("这个任务不在您手上，不能退回；请刷新后再看");
		}
		String words = Reasons.check(reason, LONGEST_REASON, "退回的原因");
		this.log.note(taskId, Kind.RETURNED, null, words, actor.id());
		this.desk.assign(taskId, actor.id(), null);
		if (!task.forGroup() && !task.groups().contains(Role.ORGAN_OFFICE.group())) {
			this.desk.addCandidateGroup(taskId, Role.ORGAN_OFFICE.group());
		}
		this.messages.returned(task,
				this.groups.members(Role.ORGAN_OFFICE.group())
					.stream()
					.filter((person) -> !person.equals(actor.id()))
					.toList(),
				actor.id());
	}

	/**
	 * Hands a task to someone else; who could claim it before still can once it is given
	 * back.
	 * @param to staff number
	 * @throws IllegalArgumentException with a Chinese message when that one must not get
	 * it
	 */
	void transfer(String taskId, String to, String reason, Actor actor) {
		DeskTask task = seen(taskId, actor);
		if (!rights(task, actor).transfer()) {
			throw new AccessDeniedException(refusal(task));
		}
		this.checks.refusal(task.definitionKey(), this.desk.ids(taskId), to).ifPresent((why) -> {
			throw new IllegalArgumentException(why);
		});
		if (to.equals(task.assignee())) {
			throw new IllegalArgumentException("这个任务已经在这个人手上；请另选一个人");
		}
		if (receivers(task, actor).stream().map(Member::id).noneMatch(to::equals) || this.accounts.find(to).isEmpty()) {
			throw new IllegalArgumentException("请从列表里选择转给谁；要转给本单位、本组以外的人，请找" + Role.ORGAN_OFFICE.label());
		}
		String words = Reasons.check(reason, LONGEST_REASON, "转办的原因");
		this.log.note(taskId, Kind.TRANSFERRED, to, words, actor.id());
		this.desk.assign(taskId, task.assignee(), to);
		this.messages.transferred(task, to, actor.id());
		if (task.assignee() != null && !task.assignee().equals(actor.id())) {
			this.messages.takenAway(task, task.assignee(), actor.id());
		}
	}

	private static String refusal(DeskTask task) {
		return Reserved.of(task.definitionKey())
			.map((one) -> "“" + task.name() + "”" + (one.transferable() ? "只能由机关党委办公室转办：" : "不能转办：") + one.reason())
			.orElse("只有认领了这个任务的人和机关党委办公室可以转办");
	}

	/**
	 * Takes a task from whom the person stands in for, or from their deputy.
	 * @throws AccessDeniedException when that is not so any more
	 */
	void takeOver(String taskId, Actor actor) {
		DeskTask task = seen(taskId, actor);
		if (!rights(task, actor).takeOver()) {
			throw new AccessDeniedException("这个任务现在不能由您接办，代理可能已经结束；请刷新后再看");
		}
		this.log.note(taskId, Kind.TAKEN_OVER, actor.id(), "", actor.id());
		this.desk.assign(taskId, task.assignee(), actor.id());
		this.messages.takenAway(task, task.assignee(), actor.id());
	}

}
