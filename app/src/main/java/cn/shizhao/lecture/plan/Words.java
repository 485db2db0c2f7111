package cn.shizhao.lecture.plan;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.ChineseTime;

/**
 * Days and months as a plan says them.
 */
final class Words {

	private Words() {
	}

	/**
	 * A day with its weekday.
	 * @param day the day
	 * @return such as 2027年3月8日（星期一）
	 */
	static String day(LocalDate day) {
		return ChineseTime.date(day) + "（" + weekday(day) + "）";
	}

	static String weekday(LocalDate day) {
		return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
	}

	static String months(List<Integer> months) {
		return months.stream().map((month) -> month + "月").collect(Collectors.joining("、"));
	}

	static String cut(String words, int longest) {
		return (words.length() > longest) ? words.substring(0, longest - 1) + "…" : words;
	}

}
