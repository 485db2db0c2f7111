package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Whether one person was at a lecture, and what became of a missed one.
 *
 * @param personId staff number
 * @param branchCode of the day
 * @param mark whether they were there
 * @param reason why not, empty for those who were
 * @param madeUpOn when the lesson was made up, or null
 * @param madeUpBy who confirmed that, or that it was not; null before
 * @param makeUpWords how it was made up, or why it was not; null before
 * @param enteredAt when it was entered
 */
record Attendance(String personId, String branchCode, Mark mark, String reason, @Nullable LocalDate madeUpOn,
		@Nullable String madeUpBy, @Nullable String makeUpWords, @Nullable LocalDateTime enteredAt) {

	boolean missed() {
		return this.mark != Mark.PRESENT;
	}

	/** Whether nobody has said yet what became of the missed lesson. */
	boolean open() {
		return missed() && this.madeUpBy == null;
	}

}
