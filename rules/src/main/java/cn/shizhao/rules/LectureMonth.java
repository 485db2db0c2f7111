package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A month whose lecture wants a lecturer, and who there is.
 *
 * @param number 1 to {@value LectureBook#MONTHS}
 * @param candidates everybody in question, as they stand in this month; ids unique
 */
public record LectureMonth(int number, List<Candidate> candidates) {

	/**
	 * Someone who may give the lecture of a month.
	 *
	 * @param id staff number; never blank
	 * @param name shown to people
	 * @param branch code of the person's branch, or null where there is none
	 * @param values the known indicators of this month; an indicator that is absent
	 * disqualifies by no row and comes last in the ranking
	 */
	public record Candidate(String id, String name, @Nullable String branch,
			Map<LectureIndicator, BigDecimal> values) implements Measured<LectureIndicator> {

		@Override
		public @Nullable BigDecimal value(LectureIndicator indicator) {
			return this.values.get(indicator);
		}

		boolean shares(Choice lecture) {
			return this.branch != null && this.branch.equals(lecture.branch());
		}

	}

	/**
	 * Who gives the lecture of a month, chosen by the planner or settled beforehand.
	 *
	 * @param month 1 to {@value LectureBook#MONTHS}
	 * @param id staff number
	 * @param name shown to people
	 * @param branch code of the person's branch, or null where there is none
	 */
	public record Choice(int month, String id, String name, @Nullable String branch) {
	}

}
