package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of facts: every value has at most 4 decimal places.
 */
final class Amounts {

	/** Decimal places of a stored value, and of a rate that is a mean of rates. */
	static final int PLACES = 4;

	/** Decimal places of an average of scores. */
	static final int SCORE_PLACES = 2;

	private Amounts() {
	}

	/**
	 * The form in which a value is kept and shown: rounded half up to 4 places, without
	 * zeros at the end.
	 * @param amount any number
	 * @return the same number, never in exponent notation
	 */
	static BigDecimal plain(BigDecimal amount) {
		BigDecimal shorter = amount.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
		return (shorter.scale() < 0) ? shorter.setScale(0) : shorter;
	}

	static String text(@Nullable BigDecimal amount) {
		return (amount != null) ? plain(amount).toPlainString() : "";
	}

	static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one == null || other == null) ? one == other : one.compareTo(other) == 0;
	}

	static BigDecimal sum(Collection<BigDecimal> amounts) {
		return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static BigDecimal mean(Collection<BigDecimal> amounts, int places) {
		return sum(amounts).divide(BigDecimal.valueOf(amounts.size()), places, RoundingMode.HALF_UP);
	}

}
