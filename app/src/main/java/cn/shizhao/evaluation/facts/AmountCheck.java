package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.Optional;

import cn.shizhao.rules.Indicator;

/**
 * Whether a value can be taken at all.
 */
public final class AmountCheck {

	/** More than any count or number of hours of a quarter can be. */
	private static final BigDecimal LIMIT = BigDecimal.valueOf(10000);

	private AmountCheck() {
	}

	/**
	 * Tells what is wrong with a value.
	 * @param indicator what it measures
	 * @param amount the value
	 * @return the complaint, or empty when it can be taken
	 */
	public static Optional<String> complaint(Indicator indicator, BigDecimal amount) {
		if (amount.compareTo(LIMIT) >= 0) {
			return Optional.of("不能达到 " + LIMIT + " 或更大");
		}
		if (amount.stripTrailingZeros().scale() > Amounts.PLACES) {
			return Optional.of("小数最多 " + Amounts.PLACES + " 位");
		}
		return indicator.kind().complaint(amount);
	}

}
