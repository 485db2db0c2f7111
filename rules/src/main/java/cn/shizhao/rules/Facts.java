package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one subject in one period: the input of scoring and selection.
 *
 * @param id staff number, branch code or section code; never blank
 * @param name shown to people
 * @param branch code of the subject's branch, or null where it has none
 * @param section code of the subject's section, or null where it has none
 * @param values the known indicators; an indicator that is absent fires no row
 */
public record Facts(String id, String name, @Nullable String branch, @Nullable String section,
		Map<Indicator, BigDecimal> values) implements Measured<Indicator> {

	@Override
	public @Nullable BigDecimal value(Indicator indicator) {
		return this.values.get(indicator);
	}

	/**
	 * A copy with one value set, as when an index just computed joins the facts for the
	 * selection.
	 * @param indicator which
	 * @param value its value
	 * @return the new facts; this one is unchanged
	 */
	public Facts with(Indicator indicator, BigDecimal value) {
		Map<Indicator, BigDecimal> copy = new EnumMap<>(Indicator.class);
		copy.putAll(this.values);
		copy.put(indicator, value);
		return new Facts(this.id, this.name, this.branch, this.section, copy);
	}

}
