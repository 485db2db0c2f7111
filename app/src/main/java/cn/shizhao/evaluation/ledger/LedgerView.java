package cn.shizhao.evaluation.ledger;

import java.util.List;

import cn.shizhao.evaluation.confirmation.Confirmations;
import cn.shizhao.evaluation.confirmation.DisputeView;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.LedgerSheet;
import org.jspecify.annotations.Nullable;

/**
 * All that the ledger page shows.
 *
 * @param quarter which quarter, with its stage
 * @param run the run shown
 * @param counting whether it is the run that counts
 * @param row whose ledger, with the names of its units
 * @param among how many of its kind the run has
 * @param sheet the ledger
 * @param trend indices over the quarters, oldest first
 * @param steps every run of the quarter, oldest first
 * @param disputes what the branch disputed, oldest first
 * @param confirmation how far the branch is with confirming, null when not asked
 * @param confirmedByName who confirmed, empty while waiting
 * @param members whose indices make a unit's average, by rank; none for a member
 * @param hidden how many of a unit's members the person may not see
 */
record LedgerView(IndexQuarters.Quarter quarter, Run run, boolean counting, Row row, int among, LedgerSheet sheet,
		List<Indices.Point> trend, List<RunChanges.Step> steps, List<DisputeView> disputes,
		Confirmations.@Nullable BranchState confirmation, String confirmedByName, List<Contribution> members,
		int hidden) {

	/**
	 * A member of a unit.
	 *
	 * @param row the member's standing
	 * @param counted whether the member counts for the unit's average
	 * @param days 在岗天数 in words
	 */
	record Contribution(Row row, boolean counted, String days) {
	}

	public String shortHash() {
		return this.sheet.bookHash().substring(0, 8);
	}

}
