package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.util.Map;

import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands in a run.
 *
 * @param subject member, branch or section
 * @param id staff number or unit code
 * @param name when the facts were frozen
 * @param branch code of its branch then; a branch's own code
 * @param section code of its section then; a section's own code, null for a branch
 * @param total 0.00 to 100.00
 * @param grade 等次
 * @param vetoed whether a 否决 row fired
 * @param rank from 1 among all of its kind, equal for equal totals
 * @param sums points by 类别 after caps; the key is empty for what clamp, veto and rounding
 * changed
 * @param evaluated how many of a unit's members count for the average; null for members
 * @param pioneerAverage 党员先锋指数平均分 of a unit, null when nobody counts
 */
public record Standing(Subject subject, String id, String name, @Nullable String branch, @Nullable String section,
		BigDecimal total, String grade, boolean vetoed, int rank, Map<String, BigDecimal> sums,
		@Nullable Integer evaluated, @Nullable BigDecimal pioneerAverage) {

	/**
	 * The points of one category.
	 * @param category 类别, or empty for clamp, veto and rounding
	 * @return the sum, 0 when nothing fired
	 */
	public BigDecimal sum(String category) {
		return this.sums.getOrDefault(category, BigDecimal.ZERO);
	}

}
