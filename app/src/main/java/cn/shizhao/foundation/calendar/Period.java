package cn.shizhao.foundation.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A quarter of a year, or the whole year.
 *
 * @param year four digits
 * @param quarter 1 to 4, or 5 for the whole year
 */
public record Period(int year, int quarter) implements Comparable<Period> {

	private static final Pattern FORM = Pattern.compile("(20\\d{2})(?:Q([1-4]))?");

	/** In place of a quarter; sorts after the four. */
	private static final int WHOLE_YEAR = 5;

	private static final String[] NAMES = { "第一季度", "第二季度", "第三季度", "第四季度" };

	/**
	 * A whole year.
	 * @param year four digits
	 * @return the year as a period
	 */
	public static Period ofYear(int year) {
		return new Period(year, WHOLE_YEAR);
	}

	/**
	 * Reads {@code 2026Q3}.
	 * @param text the business key of a quarter's evaluation
	 * @return the quarter
	 * @throws IllegalArgumentException with a Chinese message for anything else
	 */
	public static Period parse(String text) {
		Period period = parseAny(text);
		if (period.wholeYear()) {
			throw wrong(text);
		}
		return period;
	}

	/**
	 * Reads {@code 2026Q3}, or {@code 2026} for a whole year.
	 * @param text the business key of an evaluation
	 * @return the period
	 * @throws IllegalArgumentException with a Chinese message for anything else
	 */
	public static Period parseAny(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw wrong(text);
		}
		int year = Integer.parseInt(matcher.group(1));
		return (matcher.group(2) != null) ? new Period(year, Integer.parseInt(matcher.group(2))) : ofYear(year);
	}

	private static IllegalArgumentException wrong(String text) {
		return new IllegalArgumentException("期别“" + text + "”不对；应写成年份加季度，如 2026Q3");
	}

	/**
	 * The quarter a day lies in.
	 * @param day the day
	 * @return its quarter
	 */
	public static Period of(LocalDate day) {
		return new Period(day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
	}

	/**
	 * Whether it is no quarter but the year.
	 * @return true for a whole year
	 */
	public boolean wholeYear() {
		return this.quarter == WHOLE_YEAR;
	}

	/**
	 * The quarters it consists of.
	 * @return itself, or all four of the year, oldest first
	 */
	public List<Period> quarters() {
		return wholeYear() ? IntStream.range(1, WHOLE_YEAR).mapToObj((one) -> new Period(this.year, one)).toList()
				: List.of(this);
	}

	public Period previous() {
		if (wholeYear()) {
			return ofYear(this.year - 1);
		}
		return (this.quarter > 1) ? new Period(this.year, this.quarter - 1) : new Period(this.year - 1, 4);
	}

	public Period next() {
		if (wholeYear()) {
			return ofYear(this.year + 1);
		}
		return (this.quarter < 4) ? new Period(this.year, this.quarter + 1) : new Period(this.year + 1, 1);
	}

	/**
	 * The first day.
	 * @return first day of the quarter or year
	 */
	public LocalDate start() {
		return wholeYear() ? LocalDate.of(this.year, 1, 1) : LocalDate.of(this.year, this.quarter * 3 - 2, 1);
	}

	/**
	 * The last day.
	 * @return last day of the quarter or year
	 */
	public LocalDate end() {
		return next().start().minusDays(1);
	}

	/**
	 * The Chinese name.
	 * @return such as 2026年第三季度 or 2026年度
	 */
	public String label() {
		return this.year + "年" + (wholeYear() ? "度" : NAMES[this.quarter - 1]);
	}

	@Override
	public int compareTo(Period other) {
		return Comparator.comparingInt(Period::year).thenComparingInt(Period::quarter).compare(this, other);
	}

	/**
	 * The business key, such as {@code 2026Q3} or {@code 2026}.
	 */
	@Override
	public String toString() {
		return this.year + (wholeYear() ? "" : "Q" + this.quarter);
	}

}
