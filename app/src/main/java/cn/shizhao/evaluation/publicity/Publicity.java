package cn.shizhao.evaluation.publicity;

import java.time.LocalDate;
import java.time.LocalDateTime;

import cn.shizhao.foundation.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * One publicity of a period's names.
 *
 * @param period what was evaluated
 * @param number from 1 within the period; there is another when an objection was right
 * @param openedOn the day it began, which is not counted
 * @param endsAt the end of its last working day
 * @param closedAt when it ended with every objection answered, null before
 */
record Publicity(Period period, int number, LocalDate openedOn, LocalDateTime endsAt,
		@Nullable LocalDateTime closedAt) {

	public boolean open() {
		return this.closedAt == null;
	}

}
