package cn.shizhao.platform.task;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.table.Paging;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.TaskDesk;
import cn.shizhao.platform.engine.TaskDesk.DeskTask;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows open tasks: everyone theirs, and all to those who keep an eye on them.
 */
@Service
@Transactional(readOnly = true)
class TaskPages {

	private static final int PER_PAGE = 30;

	private static final List<String> HEADER = List.of("流程", "任务", "事项", "办理人", "谁可以办", "开始", "到期", "逾期", "今天已催办",
			"退回原因");

	private final TaskDesk desk;

	private final TaskHands hands;

	private final DeputyTasks deputies;

	private final TaskLog log;

	private final TaskUnits units;

	private final Colleagues colleagues;

	private final Clock clock;

	TaskPages(TaskDesk desk, TaskHands hands, DeputyTasks deputies, TaskLog log, TaskUnits units, Colleagues colleagues,
			Clock clock) {
		this.desk = desk;
		this.hands = hands;
		this.deputies = deputies;
		this.log = log;
		this.units = units;
		this.colleagues = colleagues;
		this.clock = clock;
	}

	/**
	 * The tasks of one page.
	 * @param query which ones; asking for all gives one's own to those who may not
	 * @param page from 1
	 * @param actor who looks
	 */
	View view(TaskQuery query, int page, Actor actor) {
		boolean overseer = overseer(actor);
		List<DeskTask> seen = seen(query, actor);
		List<TaskLine> found = found(query, seen);
		Paging paging = Paging.of(found.size(), page, PER_PAGE);
		Map<String, String> processes = seen.stream()
			.collect(Collectors.toMap(DeskTask::process, DeskTask::processName, (one, other) -> one, TreeMap::new));
		return new View(query, overseer, actor.is(Role.ORGAN_OFFICE),
				found.subList(paging.offset(), Math.min(found.size(), paging.offset() + paging.size())), found.size(),
				found.stream().filter(TaskLine::late).count(), paging, processes);
	}

	TableExport export(TaskQuery query, Actor actor) {
		return new TableExport("任务", HEADER, found(query, seen(query, actor)).stream().map(TaskPages::row).toList());
	}

	static boolean overseer(Actor actor) {
		return Stream.of(Role.ORGAN_OFFICE, Role.AUDITOR, Role.LEADING_GROUP, Role.PARTY_COMMITTEE).anyMatch(actor::is);
	}

	private List<DeskTask> seen(TaskQuery query, Actor actor) {
		return (query.all() && overseer(actor))
				? this.desk.open().stream().filter((task) -> TaskHands.oversees(task, actor)).toList()
				: this.desk.of(actor.id());
	}

	private List<TaskLine> found(TaskQuery query, List<DeskTask> seen) {
		LocalDateTime now = LocalDateTime.now(this.clock);
		Set<String> urged = this.log.urgedToday();
		Map<String, String> returned = this.log.returned();
		return seen.stream()
			.filter((task) -> query.wants(task, now))
			.map((task) -> line(task, urged, returned, now))
			.filter((line) -> !query.returned() || !line.returned().isEmpty())
			.filter((line) -> query.who().isEmpty() || line.holder().contains(query.who())
					|| line.who().contains(query.who()) || line.holderId().equalsIgnoreCase(query.who()))
			.toList();
	}

	private TaskLine line(DeskTask task, Set<String> urged, Map<String, String> returned, LocalDateTime now) {
		boolean late = task.dueAt() != null && task.dueAt().isBefore(now);
		String holder = (task.assignee() != null) ? task.assignee() : "";
		return new TaskLine(task.id(), task.name(), task.processName(), task.subject(),
				this.colleagues.name(task.assignee()), holder, who(task), ChineseTime.time(task.createdAt()),
				(task.dueAt() != null) ? ChineseTime.time(task.dueAt()) : "", late, urged.contains(task.id()),
				(task.assignee() == null) ? returned.getOrDefault(task.id(), "") : "");
	}

	private String who(DeskTask task) {
		return Stream.of(this.colleagues.names(task.people()), this.units.of(task.groups()))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("、"));
	}

	private static List<@Nullable Object> row(TaskLine line) {
		return List.of(line.process(), line.name(), line.subject(), line.holder(), line.who(), line.since(), line.due(),
				line.late() ? "是" : "", line.urgedToday() ? "是" : "", line.returned());
	}

	/**
	 * One task with what was done and what the viewer may do.
	 * @throws org.springframework.web.server.ResponseStatusException 404 when it is done,
	 * or nothing to them
	 */
	Detail detail(String id, Actor actor) {
		DeskTask task = this.hands.seen(id, actor);
		TaskRights rights = this.hands.rights(task, actor);
		return new Detail(line(task, this.log.urgedToday(), this.log.returned(), LocalDateTime.now(this.clock)), rights,
				this.colleagues.choices(this.hands.receivers(task, actor)),
				this.deputies.of(id)
					.stream()
					.map((term) -> this.colleagues.name(term.deputyId()) + "代理"
							+ this.colleagues.name(term.principalId()) + "（" + ChineseTime.date(term.endsOn()) + "止）")
					.toList(),
				this.log.lastUrged(id).map(ChineseTime::time).orElse(""),
				this.log.of(id).stream().map(this::happened).toList(), Reserved.of(task.definitionKey()).orElse(null));
	}

	boolean stillSeen(String id, Actor actor) {
		return this.desk.find(id).filter((task) -> this.hands.sees(task, actor)).isPresent();
	}

	private Happened happened(TaskAction action) {
		boolean toSomeone = action.kind() == TaskAction.Kind.HANDED || action.kind() == TaskAction.Kind.TRANSFERRED;
		return new Happened(ChineseTime.time(action.doneAt()),
				action.kind().label() + (toSomeone ? this.colleagues.name(action.holderId(), action.doneAt()) : ""),
				this.colleagues.name(action.doneBy(), action.doneAt()), action.words());
	}

	/**
	 * The tasks of one page.
	 *
	 * @param query which ones were wanted
	 * @param overseer whether the viewer may ask for everyone's
	 * @param office whether they urge several at once
	 * @param lines those due first come first
	 * @param found how many there are on all pages
	 * @param late how many of them are late
	 * @param paging which page of them
	 * @param processes names by id, to choose from
	 */
	record View(TaskQuery query, boolean overseer, boolean office, List<TaskLine> lines, int found, long late,
			Paging paging, Map<String, String> processes) {
	}

	/**
	 * One task.
	 *
	 * @param line in words
	 * @param rights what the viewer may do
	 * @param receivers to whom they may transfer it
	 * @param deputies who stands in for whom
	 * @param urged when it was urged last, empty when it never was
	 * @param happened the first first
	 * @param reserved why it has no deputy, null when it may have one
	 */
	record Detail(TaskLine line, TaskRights rights, List<String> receivers, List<String> deputies, String urged,
			List<Happened> happened, @Nullable Reserved reserved) {
	}

	/**
	 * Something that was done.
	 *
	 * @param at when
	 * @param what such as 转办给某人
	 * @param by who did it
	 * @param words the reason, perhaps empty
	 */
	record Happened(String at, String what, String by, String words) {
	}

}
