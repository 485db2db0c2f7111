package cn.shizhao.lecture.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The plan of a year.
 *
 * @param planYear four digits
 * @param state how far it has come
 * @param openedBy staff number, or 系统
 * @param openedAt when
 * @param proposeDueOn until when the branches propose
 * @param bookHash version of the workbook that drafted it, null before
 * @param draftedAt when, null before
 * @param version grows with every edit
 * @param editedBy who edited or submitted last, null before
 * @param approvedBy staff number, null before
 * @param approvedAt when, null before
 * @param publishedAt when, null before
 */
record LecturePlan(int planYear, PlanState state, String openedBy, LocalDateTime openedAt, LocalDate proposeDueOn,
		@Nullable String bookHash, @Nullable LocalDateTime draftedAt, int version, @Nullable String editedBy,
		@Nullable String approvedBy, @Nullable LocalDateTime approvedAt, @Nullable LocalDateTime publishedAt) {

	/**
	 * What people call it.
	 * @return such as 2027年讲堂计划
	 */
	public String title() {
		return title(this.planYear);
	}

	public boolean published() {
		return this.state == PlanState.PUBLISHED;
	}

	static String title(int year) {
		return year + "年讲堂计划";
	}

}
