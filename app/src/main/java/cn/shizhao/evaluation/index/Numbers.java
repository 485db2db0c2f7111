package cn.shizhao.evaluation.index;

import java.math.BigDecimal;

/**
 * Numbers as they come out of the database, without the zeros its columns add.
 */
final class Numbers {

	private Numbers() {
	}

	/**
	 * The shortest form that is never in exponent notation.
	 * @param number any number
	 * @return the same number
	 */
	static BigDecimal plain(BigDecimal number) {
		BigDecimal shorter = number.stripTrailingZeros();
		return (shorter.scale() < 0) ? shorter.setScale(0) : shorter;
	}

}
