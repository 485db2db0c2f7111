package cn.shizhao.inspection.bulletin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * A bulletin without its text.
 *
 * @param id such as {@code 2026-10}, or {@code 2026-10-2} for the second issue
 * @param coveredMonth such as {@code 2026-10}
 * @param issue 1 for the first of its month
 * @param state how far it has come
 * @param replaces the one it corrects, null for the first
 * @param correction why it does, empty for the first
 * @param draftedAt when its numbers were counted
 * @param signedBy staff number, null before
 * @param signedAt when, null before
 * @param bulletinYear the year it is numbered in, null before
 * @param bulletinNumber its number, null before
 * @param bureau who publishes it, null before
 * @param publishedOn when, null before
 */
record Bulletin(String id, String coveredMonth, int issue, BulletinState state, @Nullable String replaces,
		String correction, LocalDateTime draftedAt, @Nullable String signedBy, @Nullable LocalDateTime signedAt,
		@Nullable Integer bulletinYear, @Nullable Integer bulletinNumber, @Nullable String bureau,
		@Nullable LocalDate publishedOn) {

	YearMonth month() {
		return Months.parse(this.coveredMonth);
	}

	boolean published() {
		return this.state == BulletinState.PUBLISHED;
	}

	/**
	 * Its number as people cite it.
	 * @return such as 〔2026〕第3期, with room for the number before there is one
	 */
	String number() {
		return (this.bulletinNumber != null) ? "〔%d〕第%d期".formatted(this.bulletinYear, this.bulletinNumber)
				: "〔    〕第  期";
	}

	String title() {
		return "关于%s执行“十不准”督查情况的通报%s".formatted(Months.label(month()), (this.replaces != null) ? "（更正）" : "");
	}

}
