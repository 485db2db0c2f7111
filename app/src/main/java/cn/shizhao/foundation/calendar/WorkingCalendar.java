package cn.shizhao.foundation.calendar;

import java.time.LocalDate;

/**
 * Counts in working days of the Chinese calendar, read from {@code config/calendar}.
 */
public interface WorkingCalendar {

	/**
	 * Whether people work on a day.
	 * @param day the day
	 * @return true for make-up workdays and for Monday to Friday that are no holidays
	 */
	boolean isWorkingDay(LocalDate day);

	/**
	 * The day a number of working days away.
	 * @param from counting starts on the day after (before, when negative) this one,
	 * which need not be a working day
	 * @param days working days, positive or negative; 0 gives {@code from} itself
	 * @return the day
	 */
	LocalDate plusWorkingDays(LocalDate from, int days);

	/**
	 * The first working day not before a day.
	 * @param day the day
	 * @return the day itself when people work on it
	 */
	LocalDate firstWorkingDayFrom(LocalDate day);

	/**
	 * Whether a calendar file covers the year; without one Monday to Friday count.
	 * @param year the year
	 * @return true when there is a file
	 */
	boolean covers(int year);

}
