package cn.shizhao.lecture.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * When what has to be done before a lecture, counted back from its day.
 */
@Component
class LectureTimes {

	/** Working days before the day on which the preparation begins. */
	static final int OPENS_BEFORE = 15;

	private static final int DRAFT_BEFORE = 10;

	private static final int DRAFT_AT_LEAST = 3;

	private static final int NOTICE_BEFORE = 2;

	private static final LocalTime OPENS = LocalTime.of(8, 0);

	private static final LocalTime NOTICE = LocalTime.of(9, 0);

	private static final int LASTS = 2;

	private static final int LAST_HOUR = 22;

	private static final LocalTime OVER = LocalTime.of(12, 0);

	private final WorkingCalendar calendar;

	private final Deadlines deadlines;

	private final Clock clock;

	LectureTimes(WorkingCalendar calendar, Deadlines deadlines, Clock clock) {
		this.calendar = calendar;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	LocalDateTime opensAt(LocalDate day) {
		return this.calendar.plusWorkingDays(day, -OPENS_BEFORE).atTime(OPENS);
	}

	/**
	 * When the draft is due.
	 * @param day of the lecture
	 * @return ten working days before, or three from now when that is later
	 */
	Deadline draft(LocalDate day) {
		Deadline usual = this.deadlines.inWorkingDays(this.calendar.plusWorkingDays(day, -DRAFT_BEFORE - 1), 1);
		return usual.dueAt().toInstant().isAfter(this.clock.instant()) ? usual
				: this.deadlines.inWorkingDays(DRAFT_AT_LEAST);
	}

	/**
	 * A deadline some working days from now.
	 */
	Deadline in(int days) {
		return this.deadlines.inWorkingDays(days);
	}

	/**
	 * A deadline counted from a day, but never over already.
	 */
	Deadline after(LocalDate day, int days) {
		Deadline counted = this.deadlines.inWorkingDays(day, days);
		return counted.dueAt().toInstant().isAfter(this.clock.instant()) ? counted : this.deadlines.inWorkingDays(1);
	}

	/**
	 * What the process waits for.
	 * @param day of the lecture
	 * @param time when it begins, such as 09:00
	 * @return its variables
	 */
	Map<String, Date> of(LocalDate day, String time) {
		Deadline draft = draft(day);
		return Map.of("draftRemindAt", draft.remindAt(), "draftDueAt", draft.dueAt(), "noticeAt",
				at(this.calendar.plusWorkingDays(day, -NOTICE_BEFORE), NOTICE), "lectureAt", over(day, time));
	}

	/**
	 * When a lecture counts as held.
	 * @param day of the lecture
	 * @param time when it begins, such as 09:00
	 * @return noon, or two hours after it begins when that is later
	 */
	Date over(LocalDate day, String time) {
		LocalTime begins = LocalTime.parse(time);
		LocalTime ends = (begins.getHour() < LAST_HOUR) ? begins.plusHours(LASTS) : LocalTime.MAX;
		return at(day, ends.isAfter(OVER) ? ends : OVER);
	}

	boolean isWorkingDay(LocalDate day) {
		return this.calendar.isWorkingDay(day);
	}

	private Date at(LocalDate day, LocalTime time) {
		return Date.from(day.atTime(time).atZone(this.clock.getZone()).toInstant());
	}

}
