package cn.shizhao.foundation.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import org.springframework.stereotype.Component;

/**
 * Due times counted in working days, the one place that turns "in 3 working days" into
 * the moment a task is due and the moment its reminder goes out. Whoever sets
 * {@code …DueAt} and {@code …RemindAt} of a process takes them from here:
 * {@code deadlines.inWorkingDays(3)}.
 */
@Component
public class Deadlines {

	private static final LocalTime DUE = LocalTime.of(18, 0);

	private static final LocalTime REMIND = LocalTime.of(9, 0);

	private final WorkingCalendar calendar;

	private final Clock clock;

	Deadlines(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * The deadline a number of working days from today.
	 * @param days working days, at least 1; the day after today that people work on is
	 * the first
	 * @return due and reminder times
	 */
	public Deadline inWorkingDays(int days) {
		return inWorkingDays(LocalDate.now(this.clock), days);
	}

	/**
	 * The deadline a number of working days from a day.
	 * @param from the day that is not counted, which need not be a working day
	 * @param days working days, at least 1
	 * @return due and reminder times
	 * @throws IllegalArgumentException when days is less than 1
	 */
	public Deadline inWorkingDays(LocalDate from, int days) {
		if (days < 1) {
			throw new IllegalArgumentException("期限 " + days + " 个工作日不对；至少应为 1 个工作日");
		}
		LocalDate due = this.calendar.plusWorkingDays(from, days);
		return new Deadline(due, at(due, DUE), at(this.calendar.plusWorkingDays(due, -1), REMIND));
	}

	private Date at(LocalDate day, LocalTime time) {
		return Date.from(day.atTime(time).atZone(this.clock.getZone()).toInstant());
	}

	/**
	 * A due day with the times the engine needs.
	 *
	 * @param dueOn the last day
	 * @param dueAt 18:00 of that day
	 * @param remindAt 09:00 one working day before
	 */
	public record Deadline(LocalDate dueOn, Date dueAt, Date remindAt) {
	}

}
