package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import org.jspecify.annotations.Nullable;

/**
 * The 党员先锋指数平均分 of units, over their members who were on duty long enough to be
 * evaluated.
 */
public final class PioneerAverages {

	/** Working days on duty from which a member counts. */
	static final BigDecimal EVALUATED_DAYS = BigDecimal.valueOf(40);

	private static final int PLACES = 2;

	private final Map<String, Average> byUnit;

	private PioneerAverages(Map<String, Average> byUnit) {
		this.byUnit = byUnit;
	}

	/**
	 * Takes the averages.
	 * @param members the members' facts
	 * @param scores their scores in the same order
	 * @param unit the code of a member's unit
	 * @return the averages by unit
	 */
	static PioneerAverages of(List<Facts> members, List<Score> scores, Function<Facts, @Nullable String> unit) {
		Map<String, Average> byUnit = new HashMap<>();
		for (int i = 0; i < members.size(); i++) {
			String code = unit.apply(members.get(i));
			if (code != null && evaluated(members.get(i))) {
				byUnit.merge(code, new Average(1, scores.get(i).total()), Average::plus);
			}
		}
		return new PioneerAverages(byUnit);
	}

	/**
	 * Whether a member counts; one whose 在岗天数 is missing does not.
	 * @param member the member's facts
	 * @return true from 40 working days
	 */
	public static boolean evaluated(Facts member) {
		BigDecimal days = member.value(Indicator.DAYS_ON_DUTY);
		return days != null && days.compareTo(EVALUATED_DAYS) >= 0;
	}

	Average of(String unit) {
		return this.byUnit.getOrDefault(unit, Average.NONE);
	}

	/**
	 * The unit's facts with the average added.
	 * @param unit a section's or branch's facts
	 * @return the facts, unchanged when nobody counts
	 */
	Facts join(Facts unit) {
		BigDecimal mean = of(unit.id()).mean();
		return (mean != null) ? unit.with(Indicator.PIONEER_AVERAGE, mean) : unit;
	}

	/**
	 * An average and over how many it was taken.
	 *
	 * @param count members who count
	 * @param sum of their totals
	 */
	record Average(int count, BigDecimal sum) {

		static final Average NONE = new Average(0, BigDecimal.ZERO);

		Average plus(Average other) {
			return new Average(this.count + other.count, this.sum.add(other.sum));
		}

		/**
		 * The average, half up to 2 places.
		 * @return null when nobody counts
		 */
		@Nullable BigDecimal mean() {
			return (this.count > 0) ? this.sum.divide(BigDecimal.valueOf(this.count), PLACES, RoundingMode.HALF_UP)
					: null;
		}

	}

}
