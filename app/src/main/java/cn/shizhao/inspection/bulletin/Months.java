package cn.shizhao.inspection.bulletin;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Months as business keys and as people read them.
 */
final class Months {

	private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("yyyy年M月");

	private Months() {
	}

	/**
	 * Reads a month.
	 * @param text such as {@code 2026-10}
	 * @return the month
	 * @throws IllegalArgumentException with a Chinese message for anything else
	 */
	static YearMonth parse(@Nullable String text) {
		try {
			return YearMonth.parse((text != null) ? text : "");
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("月份“" + text + "”不对；应写成 2026-10 这样", ex);
		}
	}

	/**
	 * A month in words.
	 * @param month the month
	 * @return such as 2026年10月
	 */
	static String label(YearMonth month) {
		return LABEL.format(month);
	}

}
