package cn.shizhao.evaluation.selection;

import java.util.List;

import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.rules.SelectionBook.Award;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What the tie form shows.
 *
 * @param period such as 2026Q3
 * @param periodLabel such as 2026年第三季度
 * @param returned why the leading group returned the last result, or null
 * @param ties the awards that are tied
 * @param saved when and which revision the draft is
 */
record TieForm(String period, String periodLabel, @Nullable Returned returned, List<Tie> ties,
		@JsonUnwrapped Drafts.Saved saved) {

	/**
	 * One tie.
	 *
	 * @param award which award
	 * @param label such as 季度标兵
	 * @param places 名额
	 * @param left how many places are left for the tied
	 * @param perBranch 每支部上限, or null
	 * @param perSection 每科室上限, or null
	 * @param keys names of the ranking keys in 次序
	 * @param tied who is tied, in the order of the draft
	 * @param selected who is selected before them, by whom the caps are counted
	 * @param reason the draft's reason
	 */
	record Tie(Award award, String label, int places, int left, @Nullable Integer perBranch,
			@Nullable Integer perSection, List<String> keys, List<Entrant> tied, List<Entrant> selected,
			String reason) {
	}

}
