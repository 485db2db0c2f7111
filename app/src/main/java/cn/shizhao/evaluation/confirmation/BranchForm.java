package cn.shizhao.evaluation.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import cn.shizhao.evaluation.index.LedgerSheet;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * All that a branch secretary sees when confirming ledgers.
 *
 * @param period such as 2026Q3
 * @param periodLabel such as 2026年第三季度
 * @param branch branch code
 * @param branchName 支部名称
 * @param round from 1 within the quarter
 * @param dueOn the last day
 * @param run number of the computation
 * @param factsVersion the frozen facts it used
 * @param ledgers the branch's own, then its members'
 * @param earlier what the branch disputed in earlier rounds, with the answers
 * @param checked whether the secretary said that all ledgers were looked at
 * @param disputes as typed so far
 * @param saved when and which revision the draft is
 */
record BranchForm(String period, String periodLabel, String branch, String branchName, int round, LocalDate dueOn,
		int run, int factsVersion, List<Ledger> ledgers, List<DisputeView> earlier, boolean checked,
		List<Typed> disputes, @JsonUnwrapped Drafts.Saved saved) {

	/**
	 * One ledger.
	 *
	 * @param subject member or branch
	 * @param id staff number or branch code
	 * @param name 姓名 or 支部名称
	 * @param unit 科室名称, empty for the branch itself
	 * @param total 0.00 to 100.00
	 * @param grade 等次
	 * @param changed whether it differs from what the branch answered last
	 * @param sheet its rows
	 * @param values what may be disputed
	 */
	record Ledger(Subject subject, String id, String name, String unit, BigDecimal total, String grade, boolean changed,
			LedgerSheet sheet, List<Value> values) {
	}

	/**
	 * A value that may be disputed.
	 *
	 * @param indicator which
	 * @param label 指标
	 * @param words the value with its unit
	 * @param source where it came from
	 * @param limits what may be claimed
	 */
	record Value(Indicator indicator, String label, String words, String source, ClaimedAmount.Limits limits) {
	}

	/**
	 * A dispute as typed, right or wrong.
	 *
	 * @param subject member or branch
	 * @param id staff number or branch code
	 * @param indicator which value
	 * @param claimed what would be right
	 * @param reason why
	 */
	record Typed(@Nullable Subject subject, @Nullable String id, @Nullable Indicator indicator,
			@Nullable String claimed, @Nullable String reason) {
	}

	/**
	 * What the form holds.
	 *
	 * @param checked whether all ledgers were looked at
	 * @param disputes as typed
	 */
	record Draft(boolean checked, List<Typed> disputes) {

		static final Draft EMPTY = new Draft(false, List.of());

		Draft {
			disputes = (disputes != null) ? List.copyOf(disputes) : List.of();
		}

	}

}
