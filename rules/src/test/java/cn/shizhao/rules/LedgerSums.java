package cn.shizhao.rules;

import java.math.BigDecimal;

/**
 * Adds up the entries of a ledger.
 */
final class LedgerSums {

	private LedgerSums() {
	}

	static BigDecimal of(Score score) {
		return score.entries().stream().map(Score.Entry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
