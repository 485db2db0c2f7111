package cn.shizhao.evaluation.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.confirmation.Confirmations;
import cn.shizhao.evaluation.confirmation.Confirmations.BranchState;
import cn.shizhao.evaluation.confirmation.Confirmations.Step;
import cn.shizhao.evaluation.progress.ProgressView.BranchLine;
import cn.shizhao.evaluation.progress.ProgressView.Count;
import cn.shizhao.evaluation.progress.ProgressView.ReportLine;
import cn.shizhao.evaluation.progress.ProgressView.TaskLine;
import cn.shizhao.evaluation.report.ReportProgress;
import cn.shizhao.evaluation.report.ReportProgress.Phase;
import cn.shizhao.evaluation.report.ReportProgress.Status;
import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.OpenTasks;
import cn.shizhao.platform.engine.OpenTasks.OpenTask;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.task.TaskUnits;
import cn.shizhao.platform.task.Urging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gathers the progress page: everything for those who see the whole bureau, their own
 * unit for heads and secretaries.
 */
@Component
class ProgressPage {

	private static final String REPORT = "userTask_reportSection";

	private static final String CONFIRM = "userTask_confirmLedgers";

	private static final Set<String> UNIT_TASKS = Set.of(REPORT, CONFIRM);

	private final Evaluations evaluations;

	private final ReportProgress reports;

	private final Confirmations confirmations;

	private final OpenTasks openTasks;

	private final Urging urging;

	private final RosterNames names;

	private final TaskUnits units;

	private final Lateness lateness;

	private final Clock clock;

	ProgressPage(Evaluations evaluations, ReportProgress reports, Confirmations confirmations, OpenTasks openTasks,
			Urging urging, RosterNames names, TaskUnits units, Lateness lateness, Clock clock) {
		this.evaluations = evaluations;
		this.reports = reports;
		this.confirmations = confirmations;
		this.openTasks = openTasks;
		this.urging = urging;
		this.names = names;
		this.units = units;
		this.lateness = lateness;
		this.clock = clock;
	}

	/**
	 * The page of a quarter.
	 * @param period which quarter
	 * @param actor who looks
	 * @return the page
	 * @throws ResponseStatusException 404 when the quarter was never opened
	 */
	ProgressView of(Period period, Actor actor) {
		Evaluation evaluation = this.evaluations.find(period)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, period.label() + "还没有开启测评"));
		Set<String> urged = this.urging.today();
		List<OpenTask> tasks = this.openTasks.of(period.toString());
		List<ReportLine> reports = reports(evaluation, byUnit(tasks, REPORT, urged));
		List<BranchLine> branches = branches(period, byUnit(tasks, CONFIRM, urged));
		return new ProgressView(evaluation, this.evaluations.all().stream().map(Evaluation::period).toList(),
				reported(reports), only(reports, (line) -> actor.seesAll() || actor.headOf(line.code())),
				confirmed(branches), only(branches, (line) -> actor.seesAll() || actor.secretaryOf(line.code())),
				others(tasks, urged, actor), actor.is(Role.ORGAN_OFFICE),
				ChineseTime.time(LocalDateTime.now(this.clock)));
	}

	/**
	 * Urges a task of a quarter.
	 * @param period the quarter it belongs to
	 * @param taskId the engine's task id
	 * @param actor the office
	 * @return whom the message goes to, in words
	 * @throws IllegalStateException with a Chinese message when the task is done, was
	 * urged today, or nobody may do it
	 */
	String urge(String period, String taskId, Actor actor) {
		OpenTask task = this.openTasks.find(taskId)
			.filter((found) -> period.equals(found.businessKey()))
			.orElseThrow(() -> new IllegalStateException("这项任务已经办完，不用再催；请刷新"));
		return this.urging.urge(taskId, this.units.of(task.groups()), actor.id());
	}

	private static Count reported(List<ReportLine> lines) {
		List<ReportLine> open = only(lines, (line) -> line.phase() != Phase.SUBMITTED);
		return new Count(lines.size() - open.size(), lines.size(),
				open.stream().filter((line) -> line.late() > 0).count());
	}

	private static Count confirmed(List<BranchLine> lines) {
		List<BranchLine> open = only(lines, (line) -> line.step() == Step.WAITING);
		return new Count(lines.size() - open.size(), lines.size(),
				open.stream().filter((line) -> line.late() > 0).count());
	}

	private static <T> List<T> only(List<T> lines, Predicate<T> wanted) {
		return lines.stream().filter(wanted).toList();
	}

	private Map<String, TaskLine> byUnit(List<OpenTask> tasks, String definitionKey, Set<String> urged) {
		return tasks.stream()
			.filter((task) -> task.definitionKey().equals(definitionKey))
			.collect(Collectors.toMap((task) -> TaskUnits.code(task.groups()), (task) -> line(task, urged),
					(one, other) -> one));
	}

	/** A quarter that was brought in complete has no reports to wait for. */
	private List<ReportLine> reports(Evaluation evaluation, Map<String, TaskLine> tasks) {
		return this.reports.statuses(evaluation.period())
			.stream()
			.filter((status) -> status.versions() > 0 || !evaluation.stage().finished())
			.map((status) -> line(evaluation, status, tasks.get(status.section())))
			.toList();
	}

	private ReportLine line(Evaluation evaluation, Status status, @Nullable TaskLine task) {
		boolean submitted = status.phase() == Phase.SUBMITTED;
		LocalDate dueOn = Stream.of(Optional.ofNullable(task).map(TaskLine::dueOn), Optional.ofNullable(status.dueOn()))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(evaluation.reportDueOn());
		return new ReportLine(status.section(), this.names.section(status.section()), status.phase(),
				person(status.by()), time(status.at()), status.versions(), ChineseTime.date(dueOn),
				this.lateness.days(dueOn, submitted ? status.at() : null),
				Objects.requireNonNullElse(status.returnReason(), ""), task);
	}

	private List<BranchLine> branches(Period period, Map<String, TaskLine> tasks) {
		return this.confirmations.states(period)
			.stream()
			.map((state) -> line(state, tasks.get(state.branch())))
			.toList();
	}

	private BranchLine line(BranchState state, @Nullable TaskLine task) {
		return new BranchLine(state.branch(), this.names.branch(state.branch()), state.step(), state.round(),
				state.disputes(), person(state.confirmedBy()), time(state.confirmedAt()),
				ChineseTime.date(state.dueOn()),
				this.lateness.days(state.dueOn(), (state.step() != Step.WAITING) ? state.confirmedAt() : null), task);
	}

	private List<TaskLine> others(List<OpenTask> tasks, Set<String> urged, Actor actor) {
		return tasks.stream()
			.filter((task) -> !UNIT_TASKS.contains(task.definitionKey()))
			.filter((task) -> actor.seesAll() || actor.id().equals(task.assignee())
					|| task.groups().stream().anyMatch(actor.groups()::contains))
			.map((task) -> line(task, urged))
			.toList();
	}

	private TaskLine line(OpenTask task, Set<String> urged) {
		LocalDate dueOn = (task.dueAt() != null) ? task.dueAt().toLocalDate() : null;
		return new TaskLine(task.id(), task.name(), this.units.of(task.groups()), person(task.assignee()), dueOn,
				time(task.dueAt()), this.lateness.days(dueOn, null), urged.contains(task.id()));
	}

	private String person(@Nullable String id) {
		return (id != null) ? this.names.person(id) : "";
	}

	private static String time(@Nullable LocalDateTime time) {
		return (time != null) ? ChineseTime.time(time) : "";
	}

}
