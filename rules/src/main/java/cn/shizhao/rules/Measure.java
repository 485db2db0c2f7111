package cn.shizhao.rules;

import java.math.BigDecimal;

import cn.shizhao.rules.Indicator.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a closed list of indicators: what rows of rules can look at. Each list is
 * an enum of its own, so that a workbook can name only what its subjects are measured by.
 */
public sealed interface Measure permits Indicator, LectureIndicator {

	/**
	 * The constant's name.
	 * @return ASCII letters, digits and underscores only
	 */
	String name();

	/**
	 * The constant's place in its list.
	 * @return from 0
	 */
	int ordinal();

	/**
	 * The Chinese name, unique in its list.
	 * @return the name shown to people and used in workbooks
	 */
	String label();

	/**
	 * What kind of number the value is.
	 * @return the kind, which fixes its range
	 */
	Kind kind();

	/**
	 * Where the value comes from, in words for people.
	 * @return a short Chinese phrase
	 */
	String source();

	/**
	 * The largest value there can be.
	 * @return the maximum, or null when there is none; the minimum is always 0
	 */
	default @Nullable BigDecimal maximum() {
		return kind().maximum();
	}

}
