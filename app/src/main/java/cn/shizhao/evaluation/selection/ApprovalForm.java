package cn.shizhao.evaluation.selection;

import java.util.List;

import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.rules.SelectionBook.Award;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What the approval form shows.
 *
 * @param period such as 2026Q3
 * @param periodLabel such as 2026年第三季度
 * @param awards the result of each award
 * @param history everything that was selected and decided so far, oldest first
 * @param approved the draft's choice, null while undecided
 * @param reason the draft's reason or opinion
 * @param saved when and which revision the draft is
 */
record ApprovalForm(String period, String periodLabel, List<Awarded> awards, List<Event> history,
		@Nullable Boolean approved, String reason, @JsonUnwrapped Drafts.Saved saved) {

	/**
	 * The result of one award.
	 *
	 * @param award which award
	 * @param label such as 季度标兵
	 * @param subject member or section, as ledger addresses write it
	 * @param places 名额
	 * @param keys names of the ranking keys in 次序
	 * @param selected who is selected
	 * @param others how many candidates came to which other outcome, in words
	 */
	record Awarded(Award award, String label, String subject, int places, List<String> keys, List<Entrant> selected,
			List<String> others) {
	}

}
