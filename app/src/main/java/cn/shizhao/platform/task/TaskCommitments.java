package cn.shizhao.platform.task;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.TaskDesk;
import cn.shizhao.platform.engine.TaskDesk.DeskTask;
import cn.shizhao.platform.roster.Commitment;
import cn.shizhao.platform.roster.Commitments;
import cn.shizhao.platform.roster.StaffChange;
import cn.shizhao.platform.task.TaskAction.Kind;
import cn.shizhao.platform.task.TaskMove.To;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes open tasks on when someone leaves or moves, and ends the terms of deputies.
 */
@Component
@Order(0)
@Transactional
class TaskCommitments implements Commitments {

	private final TaskDesk desk;

	private final List<TaskHeirs> heirs;

	private final TaskChecks checks;

	private final Deputies deputies;

	private final DeputyTasks deputyTasks;

	private final TaskUnits units;

	private final TaskLog log;

	private final TaskMessages messages;

	private final Colleagues colleagues;

	TaskCommitments(TaskDesk desk, List<TaskHeirs> heirs, TaskChecks checks, Deputies deputies, DeputyTasks deputyTasks,
			TaskUnits units, TaskLog log, TaskMessages messages, Colleagues colleagues) {
		this.desk = desk;
		this.heirs = heirs;
		this.checks = checks;
		this.deputies = deputies;
		this.deputyTasks = deputyTasks;
		this.units = units;
		this.log = log;
		this.messages = messages;
		this.colleagues = colleagues;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Commitment> of(StaffChange change) {
		List<Commitment> terms = change.leaves()
				? this.deputies.openOf(change.id()).stream().map((term) -> term(term, change)).toList() : List.of();
		List<Commitment> tasks = moves(change).stream()
			.map((move) -> new Commitment("任务", what(move.task()), next(move, change), move.to() == To.NOBODY))
			.toList();
		return Stream.concat(tasks.stream(), terms.stream()).toList();
	}

	private List<TaskMove> moves(StaffChange change) {
		return this.desk.naming(change.id(), change.lost())
			.stream()
			.flatMap((task) -> TaskMove.of(task, change, heirs(task, change)).stream())
			.toList();
	}

	private @Nullable List<String> heirs(DeskTask task, StaffChange change) {
		Map<String, String> ids = this.desk.ids(task.id());
		return this.heirs.stream()
			.flatMap((feature) -> feature.instead(task.definitionKey(), ids, change).stream())
			.findFirst()
			.map((people) -> people.stream()
				.filter((one) -> this.checks.refusal(task.definitionKey(), ids, one).isEmpty())
				.toList())
			.orElse(null);
	}

	private static String what(DeskTask task) {
		String due = (task.dueAt() != null) ? ChineseTime.time(task.dueAt()) + "到期" : "";
		String about = task.subject() + (task.subject().isEmpty() || due.isEmpty() ? "" : "，") + due;
		return "“" + task.name() + "”" + (about.isEmpty() ? "" : "（" + about + "）");
	}

	private String next(TaskMove move, StaffChange change) {
		String people = change.names(move.people());
		String groups = this.units.of(move.task().groups());
		return switch (move.to()) {
			case STAYS -> "仍由本人办理";
			case HEIRS -> "改由" + people + "办理";
			case OTHERS -> "由" + people + "办理";
			case GROUPS -> move.withdrawn() ? "退回" + groups + members(move, people) : "由接任的" + people + "办理";
			case OFFICE -> "退回" + Role.ORGAN_OFFICE.label();
			case NOBODY -> "退回" + groups + "，但那里没有" + TaskUnits.heads(move.task().groups()) + "，暂无人办理；请尽快确定，或由"
					+ Role.ORGAN_OFFICE.label() + "转办";
		};
	}

	/** A unit has one head, a body too many to name. */
	private static String members(TaskMove move, String people) {
		return move.task().groups().stream().allMatch(TaskUnits::isUnit) ? "（" + people + "）" : "";
	}

	private Commitment term(DeputyTerm term, StaffChange change) {
		boolean principal = term.principalId().equals(change.id());
		return new Commitment("代理",
				(principal ? "请" + this.colleagues.name(term.deputyId()) + "代理"
						: "代理" + this.colleagues.name(term.principalId())) + "（" + ChineseTime.date(term.beginsOn())
						+ "至" + ChineseTime.date(term.endsOn()) + "）",
				principal ? "结束代理" : "结束代理，任务仍由" + this.colleagues.name(term.principalId()) + "办理");
	}

	@Override
	public void settle(StaffChange change, String actor) {
		if (change.leaves()) {
			this.deputies.openOf(change.id()).forEach((term) -> this.deputies.end(term, actor));
		}
		else {
			this.deputyTasks.moved(change.id(), change.groups());
		}
		moves(change).forEach((move) -> settle(move, change, actor));
	}

	private void settle(TaskMove move, StaffChange change, String actor) {
		boolean held = change.id().equals(move.task().assignee());
		String task = move.task().id();
		if (move.to() == To.STAYS) {
			return;
		}
		boolean passedOn = move.to() == To.HEIRS || (move.to() == To.OTHERS && !held);
		if (move.withdrawn() || move.to() == To.NOBODY) {
			this.log.note(task, passedOn ? Kind.PASSED_ON : Kind.CAME_BACK, held ? null : move.task().assignee(),
					change.words() + "，" + next(move, change), actor);
		}
		if (move.withdrawn()) {
			List<String> instead = (move.to() == To.HEIRS) ? move.people() : List.of();
			this.desk.withdraw(task, change.id(), instead);
			instead.forEach((heir) -> this.messages.transferred(move.task(), heir, actor));
			this.deputyTasks.extend(task);
		}
	}

}
