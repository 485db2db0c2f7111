package cn.shizhao.evaluation.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.WorkingCalendar;

/**
 * A calendar without holidays.
 */
public class MondayToFriday implements WorkingCalendar {

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	@Override
	public LocalDate plusWorkingDays(LocalDate from, int days) {
		int step = Integer.signum(days);
		return (days == 0) ? from
				: Stream.iterate(from.plusDays(step), (day) -> day.plusDays(step))
					.filter(this::isWorkingDay)
					.skip(Math.abs(days) - 1L)
					.findFirst()
					.orElseThrow();
	}

	@Override
	public LocalDate firstWorkingDayFrom(LocalDate day) {
		return plusWorkingDays(day.minusDays(1), 1);
	}

	@Override
	public boolean covers(int year) {
		return true;
	}

}
