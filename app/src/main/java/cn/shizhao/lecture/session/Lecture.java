package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Objects;

import cn.shizhao.rules.LectureBook;
import org.jspecify.annotations.Nullable;

/**
 * A lecture as the table has it.
 *
 * @param lectureMonth such as 2026-11, also the business key of its process
 * @param heldOn the day; of one that is planned, see {@link LectureRegister}
 * @param fixed whether the day was set by hand
 * @param module 模块
 * @param theme 主题
 * @param topic 题目, empty until it is known
 * @param lecturerId staff number
 * @param branchCode the lecturer's when it was scheduled
 * @param reason why this lecturer
 * @param state how far it has come
 * @param scheduledAt when it was put on the calendar
 * @param recorded whether attendance is known of it
 * @param place where, empty until it is known
 * @param lectureText the words of the draft, null without
 * @param summary the office's, empty before
 * @param archivedAt when everything was done, null before
 * @param beginsAt such as 09:00, null while nobody set it
 * @param noticedAt when everyone was told, null before
 */
record Lecture(String lectureMonth, LocalDate heldOn, boolean fixed, LectureBook.Module module, LectureBook.Theme theme,
		String topic, String lecturerId, @Nullable String branchCode, String reason, LectureState state,
		LocalDateTime scheduledAt, boolean recorded, String place, @Nullable String lectureText, String summary,
		@Nullable LocalDateTime archivedAt, @Nullable String beginsAt, @Nullable LocalDateTime noticedAt) {

	/** In the order of the components. */
	static final String COLUMNS = """
			lecture_month, held_on, fixed, module, theme, topic, lecturer_id, branch_code, reason, state, scheduled_at,
			recorded, place, lecture_text, summary, archived_at, begins_at, noticed_at
			""";

	private static final String USUAL_TIME = "09:00";

	YearMonth month() {
		return YearMonth.parse(this.lectureMonth);
	}

	/**
	 * What people call it.
	 * @return such as 2026年11月月讲堂
	 */
	String title() {
		return label(month()) + "月讲堂";
	}

	static String label(YearMonth month) {
		return month.getYear() + "年" + month.getMonthValue() + "月";
	}

	String time() {
		return Objects.requireNonNullElse(this.beginsAt, USUAL_TIME);
	}

	Lecture on(LocalDate day) {
		return new Lecture(this.lectureMonth, day, this.fixed, this.module, this.theme, this.topic, this.lecturerId,
				this.branchCode, this.reason, this.state, this.scheduledAt, this.recorded, this.place, this.lectureText,
				this.summary, this.archivedAt, this.beginsAt, this.noticedAt);
	}

}
