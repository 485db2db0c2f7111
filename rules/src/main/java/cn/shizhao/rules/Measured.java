package cn.shizhao.rules;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Someone or something whose indicators are known: what rows of rules look at.
 *
 * @param <M> the list of indicators
 */
public interface Measured<M extends Measure> {

	/**
	 * What names it.
	 * @return such as a staff number; never blank
	 */
	String id();

	/**
	 * The value of one indicator.
	 * @param measure which
	 * @return the value in the indicator's unit, or null when unknown
	 */
	@Nullable BigDecimal value(M measure);

}
