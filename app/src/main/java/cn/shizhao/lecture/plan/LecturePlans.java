package cn.shizhao.lecture.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.lecture.plan.PlanEvent.Kind;
import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.Roster;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins and finds the plans, one a year.
 */
@Service
@Transactional
class LecturePlans {

	static final String PROCESS = "lecture-plan";

	static final String SYSTEM = "系统";

	static final int PROPOSE_DAYS = 10;

	/** How long after that the process waits for the rest by itself. */
	static final int GRACE_DAYS = 5;

	/** An event of the model, which the office may let happen at once. */
	private static final String STOP_WAITING = "timer_stopWaiting";

	private final PlanMapper mapper;

	private final ProposalMapper proposals;

	private final PlanMessages messages;

	private final Processes processes;

	private final Roster roster;

	private final Deadlines deadlines;

	private final Clock clock;

	LecturePlans(PlanMapper mapper, ProposalMapper proposals, PlanMessages messages, Processes processes, Roster roster,
			Deadlines deadlines, Clock clock) {
		this.mapper = mapper;
		this.proposals = proposals;
		this.messages = messages;
		this.processes = processes;
		this.roster = roster;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * The years the office may plan now.
	 * @return this and the next one, as far as they have no plan, the next first
	 */
	@Transactional(readOnly = true)
	List<Integer> startable() {
		int year = LocalDate.now(this.clock).getYear();
		return Stream.of(year + 1, year).filter((one) -> find(one).isEmpty()).toList();
	}

	/**
	 * Whether a year is over, so that planning it makes no sense any more.
	 */
	boolean tooLate(int year) {
		return year < LocalDate.now(this.clock).getYear();
	}

	/**
	 * Starts the process of a year that has no plan yet.
	 */
	void start(int year) {
		if (find(year).isEmpty()) {
			this.processes.start(PROCESS, String.valueOf(year), Map.of("year", String.valueOf(year)));
		}
	}

	/**
	 * The year of a form.
	 * @param text four digits
	 * @return the year
	 * @throws IllegalArgumentException with a Chinese message for anything else
	 */
	static int year(@Nullable String text) {
		if (text == null || !text.matches("20\\d{2}")) {
			throw new IllegalArgumentException("年份“" + Objects.requireNonNullElse(text, "") + "”不对；请选择年份，如 2027");
		}
		return Integer.parseInt(text);
	}

	/**
	 * Opens a plan and asks every branch.
	 * @param year four digits
	 * @param starter staff number, null when nobody started it
	 * @return who is asked until when
	 * @throws IllegalStateException when there is a plan, or no branch to ask
	 */
	Opened open(int year, @Nullable String starter) {
		String by = Objects.requireNonNullElse(starter, SYSTEM);
		if (tooLate(year) || year > LocalDate.now(this.clock).getYear() + 1) {
			throw new IllegalArgumentException("只能编制今年和明年的讲堂计划，不能编制" + year + "年的；请重新选择");
		}
		if (find(year).isPresent()) {
			throw new IllegalStateException(LecturePlan.title(year) + "已经开始过，不能再开始；请在“讲堂计划”页查看");
		}
		List<String> branches = this.roster.branches().stream().map(Branch::code).toList();
		if (branches.isEmpty()) {
			throw new IllegalStateException("花名册里没有支部，不能征集申报；请先在“花名册”页导入");
		}
		Deadline deadline = this.deadlines.inWorkingDays(PROPOSE_DAYS);
		this.mapper.open(year, by, now(), deadline.dueOn());
		branches.forEach((branch) -> this.proposals.ask(year, branch));
		note(year, Kind.OPENED, "", by);
		branches.forEach((branch) -> this.messages.ask(year, branch, deadline));
		return new Opened(branches, deadline, this.deadlines.inWorkingDays(deadline.dueOn(), GRACE_DAYS));
	}

	/**
	 * Goes on without the branches that are late.
	 * @param year four digits
	 * @param actor staff number
	 */
	void stopWaiting(int year, String actor) {
		LecturePlan plan = get(year);
		if (!mayStopWaiting(plan)) {
			throw new IllegalStateException("现在不能停止等待：支部申报的期限是" + Words.day(plan.proposeDueOn()) + "，过了期限还有支部没有答复时才可以");
		}
		note(year, Kind.CLOSED, "", actor);
		this.processes.fire(STOP_WAITING, String.valueOf(year));
	}

	@Transactional(readOnly = true)
	boolean mayStopWaiting(LecturePlan plan) {
		return plan.state() == PlanState.PROPOSING && plan.proposeDueOn().isBefore(LocalDate.now(this.clock))
				&& this.proposals.answers(plan.planYear())
					.stream()
					.anyMatch((answer) -> answer.answer() == Answer.Kind.WAITING);
	}

	@Transactional(readOnly = true)
	Optional<LecturePlan> find(int year) {
		return this.mapper.find(year);
	}

	/**
	 * A plan that was begun.
	 * @param year four digits
	 * @return the plan
	 * @throws IllegalStateException with a Chinese message when there is none
	 */
	@Transactional(readOnly = true)
	LecturePlan get(int year) {
		return find(year)
			.orElseThrow(() -> new IllegalStateException(LecturePlan.title(year) + "还没有开始；请由机关党委办公室在“任务办理”里启动“讲堂计划”"));
	}

	void note(int year, Kind kind, String words, String by) {
		this.mapper.note(year, kind, words, null, null, by, now());
	}

	LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * A plan that begins.
	 *
	 * @param branches who is asked, by code
	 * @param deadline until when
	 * @param last after which nobody is waited for
	 */
	record Opened(List<String> branches, Deadline deadline, Deadline last) {
	}

}
