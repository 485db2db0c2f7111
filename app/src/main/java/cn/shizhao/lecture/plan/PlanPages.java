package cn.shizhao.lecture.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.table.Paging;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.lecture.plan.PlanTables.BranchAnswer;
import cn.shizhao.lecture.plan.PlanTables.Line;
import cn.shizhao.lecture.plan.SlotMapper.Passed;
import cn.shizhao.lecture.session.Lectures.Scheduled;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows plans: to everyone once published, before only to the committee, the office and
 * the auditor; a secretary always sees what the own branch proposed.
 */
@Service
@Transactional(readOnly = true)
class PlanPages {

	private static final int PAGE = 30;

	private static final int HASH_SHOWN = 8;

	private final LecturePlans plans;

	private final PlanMapper mapper;

	private final SlotMapper slots;

	private final PlanTables tables;

	private final LectureHistory register;

	private final RosterNames names;

	private final Clock clock;

	PlanPages(LecturePlans plans, PlanMapper mapper, SlotMapper slots, PlanTables tables, LectureHistory register,
			RosterNames names, Clock clock) {
		this.plans = plans;
		this.mapper = mapper;
		this.slots = slots;
		this.tables = tables;
		this.register = register;
		this.names = names;
		this.clock = clock;
	}

	private static boolean seesWhole(Actor actor) {
		return actor.is(Role.PARTY_COMMITTEE) || actor.is(Role.ORGAN_OFFICE) || actor.is(Role.AUDITOR);
	}

	List<PlanView.Entry> list(Actor actor) {
		return this.mapper.all()
			.stream()
			.map((plan) -> new PlanView.Entry(plan, mayLook(plan, actor) ? this.slots.slots(plan.planYear()).size() : 0,
					(plan.publishedAt() != null) ? ChineseTime.date(plan.publishedAt().toLocalDate()) : ""))
			.toList();
	}

	private static boolean mayLook(LecturePlan plan, Actor actor) {
		return plan.published() || seesWhole(actor);
	}

	PlanView view(int year, Actor actor) {
		LecturePlan plan = plan(year);
		boolean whole = seesWhole(actor);
		boolean visible = mayLook(plan, actor);
		List<BranchAnswer> answers = this.tables.answers(year);
		return new PlanView(plan, version(plan), Words.day(plan.proposeDueOn()), visible, whole,
				visible ? months(plan) : List.of(),
				answers.stream().filter((one) -> whole || actor.secretaryOf(one.branch())).toList(),
				answers.stream().filter((one) -> one.answer() == Answer.Kind.WAITING).count(),
				whole ? this.tables.articles(year) : List.of(), whole ? this.tables.history(year) : List.of(),
				actor.is(Role.ORGAN_OFFICE) && this.plans.mayStopWaiting(plan));
	}

	private LecturePlan plan(int year) {
		return this.plans.find(year)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					LecturePlan.title(year) + "还没有开始；请从“讲堂计划”页打开"));
	}

	private static String version(LecturePlan plan) {
		return Optional.ofNullable(plan.bookHash()).map((hash) -> hash.substring(0, HASH_SHOWN)).orElse("");
	}

	private List<PlanView.Month> months(LecturePlan plan) {
		int year = plan.planYear();
		List<Scheduled> scheduled = this.register.of(year);
		return this.tables.lines(year)
			.stream()
			.map((line) -> new PlanView.Month(line, state(plan, line, scheduled),
					this.slots.countCandidates(year, line.month()),
					plan.published() ? "/lectures/" + YearMonth.of(year, line.month()) : null))
			.toList();
	}

	/** The register tells what became of a month after the plan was published. */
	private String state(LecturePlan plan, Line line, List<Scheduled> scheduled) {
		if (!plan.published()) {
			return "未发布";
		}
		Optional<Scheduled> lecture = scheduled.stream()
			.filter((one) -> one.month().getMonthValue() == line.month())
			.findFirst();
		if (lecture.isEmpty()) {
			return "已取消";
		}
		if (!lecture.get().day().equals(line.day()) || !Objects.equals(lecture.get().lecturer(), line.lecturer())) {
			return "有变动";
		}
		return line.day().isBefore(LocalDate.now(this.clock)) ? "已过" : "按计划";
	}

	/**
	 * Who was passed over in a month.
	 */
	Passing passing(int year, int month, int page, Actor actor) {
		LecturePlan plan = plan(year);
		Line line = this.tables.lines(year)
			.stream()
			.filter((one) -> one.month() == month && mayLook(plan, actor))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					LecturePlan.title(year) + "没有" + month + "月的安排，或还没有发布；请从“讲堂计划”页打开"));
		int found = this.slots.countCandidates(year, month);
		Paging paging = Paging.of(found, page, PAGE);
		List<PassedOver> people = this.slots.candidates(year, month, paging.offset(), paging.offset() + PAGE)
			.stream()
			.map(this::passedOver)
			.toList();
		return new Passing(plan, line, version(plan), found, people, paging);
	}

	private PassedOver passedOver(Passed one) {
		return new PassedOver(one.personId(), this.names.person(one.personId()), one.outcome().label(),
				(one.rankNo() != null) ? String.valueOf(one.rankNo()) : "—", one.reason());
	}

	/**
	 * The table of a plan.
	 * @throws ResponseStatusException when the person may not see the months
	 */
	TableExport export(int year, Actor actor) {
		PlanView view = view(year, actor);
		if (!view.visible()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, view.plan().title() + "还没有发布；发布后可以导出");
		}
		return new TableExport("讲堂计划",
				List.of("月份", "日期", "星期", "模块", "主题", "主讲人工号", "主讲人", "支部", "题目", "理由", "说明", "状态"),
				view.months().stream().map(PlanPages::row).toList());
	}

	private static List<Object> row(PlanView.Month month) {
		Line line = month.line();
		return List.of(line.month(), ChineseTime.date(line.day()), Words.weekday(line.day()), line.module(),
				line.theme(), Objects.requireNonNullElse(line.lecturer(), ""), line.name(), line.branch(), line.topic(),
				line.reason(), line.remark(), month.state());
	}

	/**
	 * The page of those who were passed over.
	 *
	 * @param plan which
	 * @param line the month
	 * @param version of the workbook in a few characters
	 * @param found how many there are
	 * @param people on this page
	 * @param paging which page
	 */
	record Passing(LecturePlan plan, Line line, String version, int found, List<PassedOver> people, Paging paging) {
	}

	/**
	 * Someone who was passed over.
	 *
	 * @param id staff number
	 * @param name the name
	 * @param outcome in a word
	 * @param rank or a dash
	 * @param reason in words
	 */
	record PassedOver(String id, String name, String outcome, String rank, String reason) {
	}

}
