package cn.shizhao.commendation.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.commendation.letter.Letters;
import cn.shizhao.commendation.visit.VisitMapper.Visit;
import cn.shizhao.commendation.visit.VisitReport.Outcome;
import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.evaluation.selection.Selections;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.VisitRoutes;
import cn.shizhao.rules.VisitRoutes.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the letters from the announcement to the families.
 */
@Service
@Transactional
class VisitService implements HomeVisits {

	static final String PROCESS = "home-commendation";

	private static final int LONGEST_PLACE = 200;

	private static final int LONGEST_NOTE = 300;

	private static final int LONGEST_WORDS = 1000;

	private static final int LONGEST_REQUEST = 500;

	private final VisitMapper mapper;

	private final Letters letters;

	private final FamilyRequests requests;

	private final Selections selections;

	private final Evaluations evaluations;

	private final Roster roster;

	private final RuleBooks books;

	private final Processes processes;

	private final Clock clock;

	VisitService(VisitMapper mapper, Letters letters, FamilyRequests requests, Selections selections,
			Evaluations evaluations, Roster roster, RuleBooks books, Processes processes, Clock clock) {
		this.mapper = mapper;
		this.letters = letters;
		this.requests = requests;
		this.selections = selections;
		this.evaluations = evaluations;
		this.roster = roster;
		this.books = books;
		this.processes = processes;
		this.clock = clock;
	}

	/**
	 * The quarters whose letters still lie in the office.
	 * @return approved and not begun, newest first
	 */
	@Transactional(readOnly = true)
	List<Period> startable() {
		List<String> begun = this.mapper.rounds().stream().map(VisitMapper.Round::period).toList();
		return this.evaluations.withYears()
			.stream()
			.filter((evaluation) -> evaluation.stage() == Stage.SEALED)
			.map(Evaluation::period)
			.filter((period) -> !begun.contains(period.toString()) && this.selections.approved(period))
			.toList();
	}

	@Override
	public void begin(Period period) {
		this.processes.start(PROCESS, period.toString(), Map.of("period", period.toString()));
	}

	@Override
	public List<String> open(Period period, LocalDate day, String actor) {
		if (!startable().contains(period)) {
			throw new IllegalArgumentException(period.label() + "不能开始送喜报：评选结果还没有张榜，或已经开始过；请在“送喜报”页面核对");
		}
		List<String> exemplars = this.selections.winners(period, Selections.personal(period))
			.stream()
			.map((winner) -> winner.id())
			.toList();
		if (exemplars.isEmpty()) {
			throw new IllegalArgumentException(period.label() + "没有标兵，不用送喜报");
		}
		this.mapper.openRound(period.toString(), actor, now());
		for (int i = 0; i < exemplars.size(); i++) {
			this.mapper.insert(period.toString(), exemplars.get(i), i + 1, area(exemplars.get(i)));
		}
		this.letters.ready(period, exemplars, day, actor);
		return exemplars;
	}

	private String area(String exemplar) {
		return this.roster.member(exemplar).map(Member::area).orElse("");
	}

	@Override
	public void consent(Period period, String exemplar, Consent consent, String actor) {
		Way way = consent.way();
		if (way == null) {
			throw new IllegalArgumentException("请选择喜报送到哪里");
		}
		boolean office = way == Way.OFFICE;
		Consent checked = new Consent(way, office ? "" : Reasons.check(consent.address(), LONGEST_PLACE, "详细地址"),
				office ? area(exemplar) : routed(consent.area()).area(),
				Reasons.optional(consent.note(), LONGEST_NOTE, "备注"));
		moved(this.mapper.consent(period.toString(), exemplar, checked, office ? VisitState.OFFICE : VisitState.AGREED,
				actor, now()), period, exemplar);
	}

	private Route routed(String area) {
		return this.books.visitRoutes()
			.of(area)
			.orElseThrow(() -> new IllegalArgumentException("片区“" + area + "”在启用的分线工作簿里没有送达人；请选另一个片区，或先请规则编制人员补上"));
	}

	@Override
	public void plan(Period period) {
		VisitRoutes book = this.books.visitRoutes();
		this.mapper.visits(period.toString())
			.stream()
			.filter((visit) -> visit.state() == VisitState.AGREED)
			.forEach((visit) -> plan(period, visit, routed(visit.area()), book.hash()));
	}

	private void plan(Period period, Visit visit, Route route, String hash) {
		// the workbook may still name someone who left: then the office finds another
		String visitor = this.roster.left(route.visitor()) ? null : route.visitor();
		moved(this.mapper.plan(period.toString(), visit.personId(), visitor, route.order(), route.companions(), hash),
				period, visit.personId());
		if (visitor != null) {
			this.letters.handTo(period, visit.personId(), visitor);
		}
	}

	@Override
	public void arrange(Period period, String exemplar, Arrangement arrangement) {
		LocalDate day = arrangement.visitOn();
		if (day == null) {
			throw new IllegalArgumentException("请填写入户日期");
		}
		moved(this.mapper.arrange(period.toString(), exemplar, day,
				Reasons.optional(arrangement.companions(), LONGEST_PLACE, "陪同人员"), VisitState.ARRANGEABLE), period,
				exemplar);
	}

	@Override
	public void report(Period period, String exemplar, VisitReport report, String actor) {
		Outcome outcome = report.outcome();
		if (outcome == null) {
			throw new IllegalArgumentException("请选择结果");
		}
		Visit visit = visit(period, exemplar);
		if (outcome == Outcome.ABSENT && visit.state() == VisitState.OFFICE) {
			throw new IllegalArgumentException("在办公室转交的喜报只能登记已领取或谢绝");
		}
		VisitReport checked = new VisitReport(outcome, Reasons.optional(report.words(), LONGEST_WORDS, "家属的话"),
				Reasons.optional(report.request(), LONGEST_REQUEST, "家属的请求"));
		LocalDate day = day(visit);
		moved(this.mapper.report(period.toString(), exemplar, outcome.state(), day, VisitState.REPORTABLE), period,
				exemplar);
		int attempt = visit.attempts() + 1;
		this.mapper.insertRecord(period.toString(), exemplar, attempt, day, checked, actor, now());
		switch (outcome) {
			case DELIVERED -> this.letters.delivered(period, exemplar, actor);
			case DECLINED -> this.letters.returned(period, exemplar, actor);
			case ABSENT -> {
			}
		}
		if (!checked.request().isEmpty()) {
			this.requests.note(period, exemplar, attempt, checked.request(), actor);
		}
	}

	/** Whoever goes earlier than arranged records it on the day. */
	private LocalDate day(Visit visit) {
		LocalDate today = LocalDate.now(this.clock);
		return Optional.ofNullable(visit.visitOn()).filter((day) -> !day.isAfter(today)).orElse(today);
	}

	@Override
	public void close(Period period, String remark, String actor) {
		List<String> open = this.mapper.visits(period.toString())
			.stream()
			.filter((visit) -> !visit.state().finished())
			.map((visit) -> visit.personId() + " " + visit.state().label())
			.toList();
		if (!open.isEmpty()) {
			throw new IllegalStateException("还有 " + open.size() + " 份喜报没有结果，不能办结：" + String.join("；", open));
		}
		if (this.mapper.closeRound(period.toString(), Reasons.optional(remark, LONGEST_NOTE, "办结意见"), actor,
				now()) == 0) {
			throw new IllegalStateException(period.label() + "的送喜报已经办结");
		}
	}

	/**
	 * One visit.
	 * @throws IllegalArgumentException when there is none
	 */
	@Transactional(readOnly = true)
	Visit visit(Period period, String exemplar) {
		return this.mapper.visit(period.toString(), exemplar)
			.orElseThrow(() -> new IllegalArgumentException(period.label() + "没有 " + exemplar + " 的喜报；请从“送喜报”页面打开"));
	}

	private void moved(int rows, Period period, String exemplar) {
		if (rows == 0) {
			throw new IllegalStateException(
					"这份喜报现在是“" + visit(period, exemplar).state().label() + "”，不能这样办理；可能刚被别人办过，请刷新");
		}
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

}
