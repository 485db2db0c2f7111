package cn.shizhao.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year.
 *
 * @param year four digits
 * @param quarter 1 to 4
 */
public record Period(int year, int quarter) implements Comparable<Period> {

	private static final Pattern FORM = Pattern.compile("(20\\d{2})Q([1-4])");

	private static final String[] NAMES = { "第一季度", "第二季度", "第三季度", "第四季度" };

	/**
	 * Reads {@code 2026Q3}.
	 * @param text the business key of an evaluation
	 * @return the period
	 * @throws IllegalArgumentException with a Chinese message for anything else
	 */
	public static Period parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("期别“" + text + "”不对;应写成年份加季度,如 2026Q3");
		}
		return new Period(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
	}

	/**
	 * The quarter a day lies in.
	 * @param day the day
	 * @return its quarter
	 */
	public static Period of(LocalDate day) {
		return new Period(day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
	}

	public Period previous() {
		return (this.quarter > 1) ? new Period(this.year, this.quarter - 1) : new Period(this.year - 1, 4);
	}

	public Period next() {
		return (this.quarter < 4) ? new Period(this.year, this.quarter + 1) : new Period(this.year + 1, 1);
	}

	/**
	 * The first day.
	 * @return first day of the quarter
	 */
	public LocalDate start() {
		return LocalDate.of(this.year, this.quarter * 3 - 2, 1);
	}

	/**
	 * The last day.
	 * @return last day of the quarter
	 */
	public LocalDate end() {
		return next().start().minusDays(1);
	}

	/**
	 * The Chinese name.
	 * @return such as 2026年第三季度
	 */
	public String label() {
		return this.year + "年" + NAMES[this.quarter - 1];
	}

	@Override
	public int compareTo(Period other) {
		return Comparator.comparingInt(Period::year).thenComparingInt(Period::quarter).compare(this, other);
	}

	/**
	 * The business key, such as {@code 2026Q3}.
	 */
	@Override
	public String toString() {
		return this.year + "Q" + this.quarter;
	}

}
