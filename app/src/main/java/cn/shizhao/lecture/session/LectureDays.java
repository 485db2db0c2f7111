package cn.shizhao.lecture.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

import cn.shizhao.foundation.calendar.WorkingCalendar;
import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;

import org.springframework.stereotype.Component;

/**
 * The days of lectures by the rule: the first working day of the month's second week, but
 * the first after Spring Festival on the first working day of the lunar year. Weeks are
 * those of GB/T 7408 (ISO 8601): they begin on Mondays and belong to the month that has
 * most of their days.
 */
@Component
public class LectureDays {

	/** When the 1st is a Thursday, its week is the first. */
	private static final int EARLIEST = 5;

	private final WorkingCalendar calendar;

	LectureDays(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The day of a month's lecture.
	 * @param month the month
	 * @return a working day
	 */
	public LocalDate of(YearMonth month) {
		LocalDate afterFestival = afterFestival(month.getYear());
		if (YearMonth.from(afterFestival).equals(month)) {
			return afterFestival;
		}
		LocalDate secondWeek = month.atDay(EARLIEST).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
		return this.calendar.firstWorkingDayFrom(secondWeek);
	}

	/**
	 * The first working day of the lunar year.
	 * @param year the solar year in which the lunar one begins
	 * @return a day of January, February or March
	 */
	LocalDate afterFestival(int year) {
		Solar festival = Lunar.fromYmd(year, 1, 1).getSolar();
		return this.calendar
			.firstWorkingDayFrom(LocalDate.of(festival.getYear(), festival.getMonth(), festival.getDay()));
	}

}
