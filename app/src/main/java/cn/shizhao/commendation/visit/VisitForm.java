package cn.shizhao.commendation.visit;

import java.util.List;

import cn.shizhao.platform.casework.Drafts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What someone sees in a task of a visit.
 *
 * @param <T> what the form prepares
 * @param visit the letter and its visit
 * @param areas 片区 that someone goes to
 * @param draft as prepared so far
 * @param saved when and which revision the draft is
 */
record VisitForm<T>(VisitLine visit, List<String> areas, T draft, @JsonUnwrapped Drafts.Saved saved) {

	/**
	 * What the office sees when closing a quarter.
	 *
	 * @param period such as 2026Q3
	 * @param periodLabel such as 2026年第三季度
	 * @param visits every letter
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record Closing(String period, String periodLabel, List<VisitLine> visits, Remark draft,
			@JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * The office's words on closing.
	 *
	 * @param remark may be empty
	 */
	record Remark(String remark) {
	}

}
