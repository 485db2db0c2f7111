package cn.shizhao.evaluation.confirmation;

import java.math.BigDecimal;

import cn.shizhao.evaluation.facts.AmountCheck;
import cn.shizhao.evaluation.facts.AmountText;
import cn.shizhao.rules.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value that someone says is right, as typed.
 */
final class ClaimedAmount {

	private ClaimedAmount() {
	}

	/**
	 * The value.
	 * @param indicator what it measures
	 * @param typed as typed
	 * @return in the indicator's range
	 * @throws IllegalArgumentException with a Chinese message when it cannot be taken
	 */
	static BigDecimal read(Indicator indicator, @Nullable String typed) {
		BigDecimal amount = AmountText.parse((typed != null) ? typed : "");
		AmountCheck.complaint(indicator, amount).ifPresent((complaint) -> {
			throw new IllegalArgumentException("填的 " + amount.toPlainString() + " " + complaint);
		});
		return amount;
	}

	/**
	 * What a form's number field accepts.
	 *
	 * @param min always 0
	 * @param max the largest value
	 * @param decimals most decimal places
	 */
	record Limits(int min, int max, int decimals) {

		static Limits of(Indicator indicator) {
			return switch (indicator.kind()) {
				case RATE -> new Limits(0, 1, 4);
				case SCORE -> new Limits(0, 100, 4);
				case HOURS -> new Limits(0, 9999, 4);
				case COUNT -> new Limits(0, 9999, 0);
				case FLAG -> new Limits(0, 1, 0);
			};
		}

	}

}
