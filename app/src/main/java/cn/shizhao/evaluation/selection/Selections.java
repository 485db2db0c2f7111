package cn.shizhao.evaluation.selection;

import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.SelectionBook.Award;

/**
 * The selections of a quarter: 季度标兵 and 优秀科室, round after round until approved.
 */
public interface Selections {

	/** What is awarded each quarter. */
	List<Award> QUARTERLY = List.of(Award.QUARTERLY_EXEMPLAR, Award.EXCELLENT_SECTION);

	/**
	 * What is awarded for a period.
	 * @param period which one
	 * @return in the order people list them
	 */
	static List<Award> awards(Period period) {
		return period.wholeYear() ? List.of(Award.ANNUAL_EXEMPLAR) : QUARTERLY;
	}

	/**
	 * What people are awarded for a period.
	 * @param period which one
	 * @return 季度标兵 or 十佳标兵
	 */
	static Award personal(Period period) {
		return period.wholeYear() ? Award.ANNUAL_EXEMPLAR : Award.QUARTERLY_EXEMPLAR;
	}

	/**
	 * Selects for every quarterly award from the run that counts and the workbook in
	 * force, without those struck and with the ties decided so far. The same inputs give
	 * the stored round again.
	 * @param period which quarter
	 * @param actor who or what asked for it
	 * @return true when the committee must decide a tie
	 * @throws IllegalStateException with a Chinese message when no index was computed or
	 * the result is approved already
	 */
	boolean select(Period period, String actor);

	/**
	 * Decides a tie; takes effect with the next selection.
	 * @param period which quarter
	 * @param award which award
	 * @param order everyone tied in the newest round, the first to be taken first
	 * @param reason why, shown to everyone who sees the result
	 * @param actor staff number
	 * @throws IllegalArgumentException with a Chinese message when the order does not
	 * name exactly the tied, or the reason is missing
	 */
	void decideTie(Period period, Award award, List<String> order, String reason, String actor);

	/**
	 * Approves the newest rounds: the result stands.
	 * @param period which quarter
	 * @param opinion the leading group's words, may be empty
	 * @param actor staff number
	 * @throws IllegalStateException with a Chinese message when something is still tied,
	 * or the result was approved before
	 */
	void approve(Period period, String opinion, String actor);

	/**
	 * Sets the approval aside: whoever is named is struck, and the next selection is a
	 * new attempt.
	 * @param period which quarter
	 * @param struck whom to strike, everyone once
	 * @param reason why, shown to whoever decides anew
	 * @param actor staff number of who found it out
	 * @throws IllegalStateException with a Chinese message when the result does not stand
	 */
	void reopen(Period period, List<Struck> struck, String reason, String actor);

	/**
	 * Whether the leading group approved the result.
	 * @param period which quarter
	 * @return true once it stands
	 */
	boolean approved(Period period);

	/**
	 * The newest round.
	 * @param period which quarter
	 * @param award which award
	 * @return the round, or empty before the first selection
	 */
	Optional<Round> newest(Period period, Award award);

	/**
	 * Every candidate of a round.
	 * @param round which round
	 * @return the ranked by rank, then the struck, then the ineligible
	 */
	List<Outcome> outcomes(Round round);

	/**
	 * Who won.
	 * @param period which quarter
	 * @param award which award
	 * @return in rank order; none before the approval
	 */
	List<Outcome> winners(Period period, Award award);

	/**
	 * Someone who must not win after all.
	 *
	 * @param award what was won
	 * @param id staff number or section code
	 * @param reason why, shown to everyone who sees the result
	 */
	record Struck(Award award, String id, String reason) {
	}

}
