package cn.shizhao.evaluation.selection;

import java.math.BigDecimal;
import java.util.List;

import cn.shizhao.rules.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What became of one candidate in one round.
 *
 * @param id staff number or section code
 * @param name of the person or section at that time
 * @param branch branch code
 * @param section section code
 * @param result what became of it
 * @param rank from 1, equal for subjects equal on all keys; null for the ineligible and
 * the struck
 * @param reason in words, never blank
 * @param keys the values it was ranked by, in 次序
 */
public record Outcome(String id, String name, @Nullable String branch, @Nullable String section, Result result,
		@Nullable Integer rank, String reason, List<Key> keys) {

	/**
	 * One ranking value.
	 *
	 * @param indicator which
	 * @param value the value, or null when the candidate has none
	 */
	public record Key(Indicator indicator, @Nullable BigDecimal value) {
	}

}
