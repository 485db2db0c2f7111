package cn.shizhao.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The result of a selection: every candidate's outcome with its reason.
 *
 * @param award what was awarded
 * @param outcomes every candidate, the ranked ones by rank (within a rank the selected
 * first, then by id), then the ineligible by id
 */
public record Selection(SelectionBook.Award award, List<Outcome> outcomes) {

	/**
	 * The candidates with one result, in rank order.
	 * @param result which
	 * @return possibly none
	 */
	public List<Outcome> with(Result result) {
		return this.outcomes.stream().filter((outcome) -> outcome.result() == result).toList();
	}

	/**
	 * What became of a candidate.
	 */
	public enum Result {

		SELECTED("当选"), INELIGIBLE("不具备资格"), CAP_REACHED("超出支部或科室上限"), TIED("并列待定"), NOT_REACHED("未进入名额");

		private final String label;

		Result(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name shown to people.
		 * @return such as 当选
		 */
		public String label() {
			return this.label;
		}

		/**
		 * The name in CSV files.
		 * @return such as {@code selected}
		 */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/**
	 * One candidate's outcome.
	 *
	 * @param id the subject
	 * @param result what became of it
	 * @param rank from 1, equal for subjects equal on all keys; null for the ineligible
	 * @param reason in Chinese words, never blank
	 */
	public record Outcome(String id, Result result, @Nullable Integer rank, String reason) {
	}

}
