package cn.shizhao.foundation.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates and times as people read them.
 */
public final class ChineseTime {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

	private ChineseTime() {
	}

	/**
	 * A day in words.
	 * @param date the day
	 * @return such as 2026年11月23日
	 */
	public static String date(LocalDate date) {
		return DATE.format(date);
	}

	/**
	 * A moment in words.
	 * @param time the moment in the office's zone
	 * @return such as 2026年11月23日 09:05
	 */
	public static String time(LocalDateTime time) {
		return TIME.format(time);
	}

}
