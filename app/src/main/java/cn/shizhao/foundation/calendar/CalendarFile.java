package cn.shizhao.foundation.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.CalendarDays.Day;
import cn.shizhao.foundation.table.Problems;
import cn.shizhao.foundation.table.Row;
import cn.shizhao.foundation.table.Table;
import cn.shizhao.foundation.table.TableFiles;

/**
 * Reads one year's file of days that differ from Monday to Friday: 日期, 类型 (休 or 班), 说明.
 */
final class CalendarFile {

	private static final String DAY = "日期";

	private static final String KIND = "类型";

	private static final String REMARK = "说明";

	private final int year;

	private final Map<LocalDate, Day> days = new HashMap<>();

	private CalendarFile(int year) {
		this.year = year;
	}

	/**
	 * Reads a year's file.
	 * @param year the year its name gives
	 * @param file file name, for messages
	 * @param content the file's bytes
	 * @param problems takes what is wrong
	 * @return the days listed
	 */
	static Map<LocalDate, Day> read(int year, String file, byte[] content, Problems problems) {
		CalendarFile calendar = new CalendarFile(year);
		for (Table table : TableFiles.read(file, content, problems)) {
			table.rows(List.of(DAY, KIND), List.of(REMARK), problems).forEach(calendar::take);
		}
		return calendar.days;
	}

	private void take(Row row) {
		row.required(DAY, 20);
		LocalDate day = row.date(DAY);
		boolean works = "班".equals(row.oneOf(KIND, List.of("休", "班")));
		if (day == null) {
			return;
		}
		if (day.getYear() != this.year) {
			row.problem(DAY, day + " 不在 " + this.year + " 年；请移到 " + day.getYear() + ".csv");
		}
		else if (this.days.putIfAbsent(day, new Day(works, row.optional(REMARK, 200))) != null) {
			row.problem(DAY, day + " 出现了两次；请只留一行");
		}
	}

}
