package cn.shizhao.commendation;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What someone sees in a task of a visit.
 *
 * @param <T> what the form prepares
 * @param visit the letter and its visit
 * @param areas 片区 that someone goes to
 * @param draft as prepared so far
 * @param savedAt when the draft was saved
 */
record VisitForm<T>(VisitLine visit, List<String> areas, T draft, @Nullable LocalDateTime savedAt) {

	/**
	 * What the office sees when closing a quarter.
	 *
	 * @param period such as 2026Q3
	 * @param periodLabel such as 2026年第三季度
	 * @param visits every letter
	 * @param draft as prepared so far
	 * @param savedAt when the draft was saved
	 */
	record Closing(String period, String periodLabel, List<VisitLine> visits, Remark draft,
			@Nullable LocalDateTime savedAt) {
	}

	/**
	 * The office's words on closing.
	 *
	 * @param remark may be empty
	 */
	record Remark(String remark) {
	}

}
