package cn.shizhao.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.platform.casework.Drafts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * All that a section head sees when reporting.
 *
 * @param period such as 2026Q3
 * @param periodLabel such as 2026年第三季度
 * @param section section code
 * @param sectionName 科室名称
 * @param dueOn the last day, null when the task has none
 * @param returned why the last report came back, null when it did not
 * @param earlier the reports submitted before, oldest first
 * @param business 科室业务得分 as typed
 * @param previousBusiness the section's score of the quarter before
 * @param people the section's people
 * @param saved when and which revision the draft is
 */
record ReportForm(String period, String periodLabel, String section, String sectionName, @Nullable LocalDate dueOn,
		@Nullable Earlier returned, List<Earlier> earlier, String business, @Nullable BigDecimal previousBusiness,
		List<Person> people, @JsonUnwrapped Drafts.Saved saved) {

	/**
	 * Someone to be scored.
	 *
	 * @param id staff number
	 * @param name 姓名
	 * @param previous 个人绩效考核得分 of the quarter before
	 * @param score as typed
	 */
	record Person(String id, String name, @Nullable BigDecimal previous, String score) {
	}

	/**
	 * A report submitted before.
	 *
	 * @param version from 1
	 * @param byName who submitted it
	 * @param at when
	 * @param returnReason why it came back, null when it did not
	 * @param returnedByName who returned it
	 * @param returnedAt when
	 */
	record Earlier(int version, String byName, LocalDateTime at, @Nullable String returnReason,
			@Nullable String returnedByName, @Nullable LocalDateTime returnedAt) {
	}

}
