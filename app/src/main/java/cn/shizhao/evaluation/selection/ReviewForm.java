package cn.shizhao.evaluation.selection;

import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.rules.SelectionBook.Award;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What the integrity review form shows.
 *
 * @param period such as 2026Q3
 * @param periodLabel such as 2026年第三季度
 * @param returned why the leading group returned the last result, or null
 * @param awards the selected and the struck of each award
 * @param saved when and which revision the draft is
 */
record ReviewForm(String period, String periodLabel, @Nullable Returned returned, List<Awarded> awards,
		@JsonUnwrapped Drafts.Saved saved) {

	/**
	 * One award.
	 *
	 * @param award which award
	 * @param label such as 季度标兵
	 * @param subject member or section, as ledger addresses write it
	 * @param keys names of the ranking keys in 次序
	 * @param selected who is selected
	 * @param struck who was struck before
	 */
	record Awarded(Award award, String label, String subject, List<String> keys, List<Selected> selected,
			List<Struck> struck) {
	}

	/**
	 * Someone selected.
	 *
	 * @param who the candidate
	 * @param findings what the records say of problems and sanctions
	 * @param strike the draft's reason to strike, or null when not marked
	 */
	record Selected(Entrant who, List<Finding> findings, @Nullable String strike) {
	}

	/**
	 * A count of problems or sanctions.
	 *
	 * @param label such as 查实问题数
	 * @param value in words
	 * @param clean whether there is none
	 */
	record Finding(String label, String value, boolean clean) {
	}

	/**
	 * Someone struck before.
	 *
	 * @param id staff number or section code
	 * @param name of the person or section
	 * @param reason why
	 * @param byName who struck
	 * @param at when
	 * @param lift the draft's reason to lift, or null when not marked
	 */
	record Struck(String id, String name, String reason, String byName, LocalDateTime at, @Nullable String lift) {
	}

}
