package cn.shizhao.evaluation.confirmation;

import java.util.List;

import cn.shizhao.evaluation.index.LedgerSheet;
import cn.shizhao.platform.casework.Drafts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * All that the office sees when answering disputes.
 *
 * @param period such as 2026Q3
 * @param periodLabel such as 2026年第三季度
 * @param disputes the unanswered ones
 * @param saved when and which revision the draft is
 */
record ResolutionForm(String period, String periodLabel, List<Item> disputes, @JsonUnwrapped Drafts.Saved saved) {

	/**
	 * One dispute to answer.
	 *
	 * @param id identifies the dispute
	 * @param dispute the dispute in words
	 * @param claimed what the branch says is right, as a bare number
	 * @param unit 科室名称 of the member, empty for a branch
	 * @param total of the ledger
	 * @param grade of the ledger
	 * @param source where the value came from
	 * @param rows the ledger rows that use the value
	 * @param limits what it may be corrected to
	 * @param answer as typed so far
	 */
	record Item(String id, DisputeView dispute, String claimed, String unit, String total, String grade,
			LedgerSheet.@Nullable Source source, List<LedgerSheet.Line> rows, ClaimedAmount.Limits limits,
			Typed answer) {
	}

	/**
	 * An answer as typed, right or wrong.
	 *
	 * @param dispute which dispute
	 * @param decision accept, reject, or empty while undecided
	 * @param amount the corrected value
	 * @param reason why
	 */
	record Typed(String dispute, @Nullable String decision, @Nullable String amount, @Nullable String reason) {

		static Typed nothing(String dispute) {
			return new Typed(dispute, "", "", "");
		}

		boolean accepts() {
			return "accept".equals(this.decision);
		}

		boolean rejects() {
			return "reject".equals(this.decision);
		}

	}

	/**
	 * What the form holds.
	 *
	 * @param answers as typed
	 */
	record Draft(List<Typed> answers) {

		static final Draft EMPTY = new Draft(List.of());

		Draft {
			answers = (answers != null) ? List.copyOf(answers) : List.of();
		}

		Typed answer(String dispute) {
			return this.answers.stream()
				.filter((typed) -> dispute.equals(typed.dispute()))
				.findFirst()
				.orElseGet(() -> Typed.nothing(dispute));
		}

	}

}
