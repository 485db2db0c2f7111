package cn.shizhao.rules;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A range of values, closed below and open above.
 *
 * @param lower 下限(含), or null when open below
 * @param upper 上限(不含), or null when open above
 */
public record Band(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {

	/**
	 * Whether a value lies inside.
	 * @param value the value
	 * @return true when lower ≤ value &lt; upper
	 */
	public boolean contains(BigDecimal value) {
		return (this.lower == null || this.lower.compareTo(value) <= 0)
				&& (this.upper == null || value.compareTo(this.upper) < 0);
	}

}
