package cn.shizhao.evaluation.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

import cn.shizhao.foundation.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts how late something is in working days.
 */
@Component
class Lateness {

	private final WorkingCalendar calendar;

	private final Clock clock;

	Lateness(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * The working days after a due day.
	 * @param dueOn the last day in time, null when there is none
	 * @param doneAt when it was done, null while it is not
	 * @return 0 when in time
	 */
	int days(@Nullable LocalDate dueOn, @Nullable LocalDateTime doneAt) {
		LocalDate until = (doneAt != null) ? doneAt.toLocalDate() : LocalDate.now(this.clock);
		if (dueOn == null || !until.isAfter(dueOn)) {
			return 0;
		}
		return (int) dueOn.plusDays(1).datesUntil(until.plusDays(1)).filter(this.calendar::isWorkingDay).count();
	}

}
