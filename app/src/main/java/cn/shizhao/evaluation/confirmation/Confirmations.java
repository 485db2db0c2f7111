package cn.shizhao.evaluation.confirmation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the branches said to their ledgers and what the office answered, as other features
 * read it.
 */
public interface Confirmations {

	/**
	 * How far each branch has come.
	 * @param period which quarter
	 * @return one state per branch asked so far, ordered by code; none before the first
	 * round
	 */
	List<BranchState> states(Period period);

	/**
	 * The disputes of one ledger.
	 * @param period which quarter
	 * @param subject member or branch
	 * @param id the subject
	 * @return all rounds, oldest first
	 */
	List<DisputeView> disputes(Period period, Subject subject, String id);

	/**
	 * Where a branch stands in the newest round it was asked in.
	 *
	 * @param branch branch code
	 * @param round from 1 within the quarter
	 * @param dueOn last day to answer
	 * @param step how far it has come
	 * @param disputes how many entries it disputes in this round
	 * @param confirmedBy staff number, null while waiting
	 * @param confirmedAt when, null while waiting
	 */
	record BranchState(String branch, int round, LocalDate dueOn, Step step, int disputes, @Nullable String confirmedBy,
			@Nullable LocalDateTime confirmedAt) {
	}

	/**
	 * How far a branch has come.
	 */
	enum Step {

		WAITING("待确认"), CONFIRMED("已确认"), DISPUTED("有异议，待答复"), ANSWERED("异议已答复");

		private final String label;

		Step(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name.
		 * @return such as 待确认
		 */
		public String label() {
			return this.label;
		}

	}

}
