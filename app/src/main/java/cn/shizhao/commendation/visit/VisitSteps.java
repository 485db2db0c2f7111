package cn.shizhao.commendation.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.shizhao.commendation.visit.VisitMapper.Visit;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.talk.Talks;
import cn.shizhao.talk.Trigger;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the tasks of the visits with what was drafted in their forms, and says when the
 * next step is due.
 */
@Service
@Transactional
class VisitSteps {

	static final int ANSWER_DAYS = 3;

	private static final int ARRANGE_DAYS = 3;

	private static final int RECORD_DAYS = 2;

	private static final int FARTHEST_DAYS = 60;

	private final VisitService visits;

	private final VisitMessages messages;

	private final Talks talks;

	private final Drafts drafts;

	private final Deadlines deadlines;

	private final WorkingCalendar calendar;

	private final Clock clock;

	VisitSteps(VisitService visits, VisitMessages messages, Talks talks, Drafts drafts, Deadlines deadlines,
			WorkingCalendar calendar, Clock clock) {
		this.visits = visits;
		this.messages = messages;
		this.talks = talks;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Opens the visits and asks every exemplar.
	 * @param period which quarter
	 * @param starter staff number, null when the announcement started them
	 * @return whom, and until when they answer
	 */
	Opened open(Period period, @Nullable String starter) {
		List<String> exemplars = this.visits.open(period, LocalDate.now(this.clock),
				(starter != null) ? starter : "系统");
		Deadline deadline = this.deadlines.inWorkingDays(ANSWER_DAYS);
		exemplars.forEach((exemplar) -> this.messages.ask(period, exemplar, deadline));
		return new Opened(exemplars, deadline);
	}

	void consent(Period period, String exemplar, String taskId, String actor) {
		this.visits.consent(period, exemplar, draft(taskId, VisitForms.NO_CONSENT), actor);
	}

	/**
	 * What a letter's branch of the process starts with.
	 */
	@Transactional(readOnly = true)
	Prepared prepare(Period period, String exemplar) {
		Visit visit = this.visits.visit(period, exemplar);
		return new Prepared(visit.state() != VisitState.OFFICE, Optional.ofNullable(visit.visitorId()).orElse(""),
				this.deadlines.inWorkingDays(ARRANGE_DAYS));
	}

	/**
	 * Sets the day.
	 * @return when to remind the visitor, and when the result is due
	 */
	Deadline arrange(Period period, String exemplar, String taskId, String actor) {
		Arrangement arrangement = draft(taskId, VisitForms.NO_ARRANGEMENT);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = arrangement.visitOn();
		if (day != null && (day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST_DAYS)))) {
			throw new IllegalArgumentException(
					"入户日期 %s 不对：应在今天到 %d 天之内；请改正".formatted(ChineseTime.date(day), FARTHEST_DAYS));
		}
		this.visits.arrange(period, exemplar, arrangement);
		return new Deadline(day, this.deadlines.inWorkingDays(day, RECORD_DAYS).dueAt(),
				this.deadlines.inWorkingDays(this.calendar.plusWorkingDays(day, -1), 1).remindAt());
	}

	/**
	 * Records the result; what a family asks for becomes a talk.
	 * @return whether there must be another visit, and when its day is to be set
	 */
	Reported report(Period period, String exemplar, String taskId, String actor) {
		VisitReport report = draft(taskId, VisitForms.NO_REPORT);
		this.visits.report(period, exemplar, report, actor);
		if (!report.request().isBlank()) {
			String source = "送喜报%s/%s/%d".formatted(period, exemplar, this.visits.visit(period, exemplar).attempts());
			this.talks.request(new Talks.Request(Trigger.FAMILY, exemplar, report.request(), source, actor));
		}
		return new Reported(report.outcome() == VisitReport.Outcome.ABSENT, this.deadlines.inWorkingDays(ARRANGE_DAYS));
	}

	void close(Period period, String taskId, String actor) {
		this.visits.close(period, draft(taskId, VisitForms.NO_REMARK).remark(), actor);
	}

	private <T> T draft(String taskId, T none) {
		return this.drafts.take(taskId, none);
	}

	/**
	 * Opened visits.
	 *
	 * @param exemplars staff numbers in rank order
	 * @param deadline of their answers
	 */
	record Opened(List<String> exemplars, Deadline deadline) {
	}

	/**
	 * One letter about to be brought.
	 *
	 * @param atHome whether someone goes to the family
	 * @param visitor staff number, empty when nobody goes
	 * @param deadline of setting the day, or of handing it over in the office
	 */
	record Prepared(boolean atHome, String visitor, Deadline deadline) {
	}

	/**
	 * A recorded result.
	 *
	 * @param nobodyHome whether there must be another visit
	 * @param deadline of setting its day
	 */
	record Reported(boolean nobodyHome, Deadline deadline) {
	}

}
