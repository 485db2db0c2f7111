package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.util.List;

import cn.shizhao.rules.LectureBook;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * The register of lectures as others read it: what was held, and who was there. What is
 * not held yet is only counted. A year is that of the month a lecture was for; a span of
 * days, both ends included, is of the days on which they were held.
 */
@Mapper
public interface HeldLectures {

	/**
	 * The lectures of a year.
	 * @param year four digits
	 * @return in the order of their days
	 */
	@Select("""
			SELECT l.lecture_month, l.held_on, l.module, l.theme, l.topic, l.lecturer_id, l.branch_code, l.place,
				l.lecture_text, (SELECT f.file_name FROM lecture_file f WHERE f.lecture_month = l.lecture_month
					AND f.kind = 'DRAFT' ORDER BY f.uploaded_at DESC, f.id DESC LIMIT 1) AS draft_name
			FROM lecture l
			WHERE l.lecture_month LIKE CONCAT(#{year}, '-%') AND l.state IN ('HELD', 'ARCHIVED')
			ORDER BY l.held_on, l.lecture_month
			""")
	List<Held> heldIn(int year);

	/**
	 * How many lectures of a year fell out.
	 * @param year four digits
	 * @return how many
	 */
	@Select("""
			SELECT COUNT(*) FROM lecture
			WHERE lecture_month LIKE CONCAT(#{year}, '-%') AND state = 'CANCELLED'
			""")
	int cancelledIn(int year);

	/**
	 * Who came in a year, by branch.
	 * @param year four digits
	 * @return one for each branch that was on a list
	 */
	@Select("""
			SELECT a.branch_code, COUNT(*) AS expected,
				SUM(CASE WHEN a.mark = 'PRESENT' THEN 1 ELSE 0 END) AS present,
				SUM(CASE WHEN a.mark <> 'PRESENT' AND a.made_up_on IS NOT NULL THEN 1 ELSE 0 END) AS made_up
			FROM lecture_attendance a JOIN lecture l ON l.lecture_month = a.lecture_month
			WHERE l.lecture_month LIKE CONCAT(#{year}, '-%') AND l.state IN ('HELD', 'ARCHIVED')
			GROUP BY a.branch_code ORDER BY a.branch_code
			""")
	List<BranchAttendance> attendanceIn(int year);

	/**
	 * The years in which there are lectures, held or not.
	 * @return four digits each, in no order
	 */
	@Select("SELECT DISTINCT SUBSTRING(lecture_month, 1, 4) FROM lecture")
	List<String> years();

	/**
	 * Who gave lectures that were recorded here.
	 * @param from first day
	 * @param to last day
	 * @return in the order of the months
	 */
	@Select("""
			SELECT lecture_month, lecturer_id, topic FROM lecture
			WHERE held_on BETWEEN #{from} AND #{to} AND recorded = TRUE AND state IN ('HELD', 'ARCHIVED')
			ORDER BY lecture_month
			""")
	List<Given> givenBetween(LocalDate from, LocalDate to);

	/**
	 * Who was on the lists of lectures that were recorded here.
	 * @param from first day
	 * @param to last day
	 * @return by person and month
	 */
	@Select("""
			SELECT a.person_id, a.lecture_month,
				CASE WHEN a.mark = 'PRESENT' THEN 'PRESENT' WHEN a.made_up_on IS NOT NULL THEN 'MADE_UP' ELSE a.mark END AS mark
			FROM lecture_attendance a JOIN lecture l ON l.lecture_month = a.lecture_month
			WHERE l.held_on BETWEEN #{from} AND #{to} AND l.recorded = TRUE AND l.state IN ('HELD', 'ARCHIVED')
			ORDER BY a.person_id, a.lecture_month
			""")
	List<Listed> attendanceBetween(LocalDate from, LocalDate to);

	/**
	 * A lecture that was held.
	 *
	 * @param lectureMonth the month it was for, such as {@code 2026-03}
	 * @param heldOn the day
	 * @param module 模块
	 * @param theme 主题
	 * @param topic 题目
	 * @param lecturerId staff number
	 * @param branchCode the lecturer's branch then, null where there was none
	 * @param place where
	 * @param lectureText its words, null without
	 * @param draftName name of the newest draft's file, null without
	 */
	record Held(String lectureMonth, LocalDate heldOn, LectureBook.Module module, LectureBook.Theme theme, String topic,
			String lecturerId, @Nullable String branchCode, String place, @Nullable String lectureText,
			@Nullable String draftName) {
	}

	/**
	 * How often the people of a branch came, all lectures together.
	 *
	 * @param branchCode theirs on the day
	 * @param expected how many were on the lists
	 * @param present how many came
	 * @param madeUp how many of the others made it up
	 */
	record BranchAttendance(String branchCode, int expected, int present, int madeUp) {
	}

	/**
	 * Who gave a lecture.
	 *
	 * @param lectureMonth which
	 * @param lecturerId staff number
	 * @param topic 题目
	 */
	record Given(String lectureMonth, String lecturerId, String topic) {
	}

	/**
	 * Someone on the list of a lecture.
	 *
	 * @param personId staff number
	 * @param lectureMonth which
	 * @param mark whether they came
	 */
	record Listed(String personId, String lectureMonth, Counted mark) {
	}

	/**
	 * Whether someone came, as it counts.
	 */
	enum Counted {

		PRESENT("到课"), MADE_UP("补课"), LEAVE("请假"), ABSENT("缺课");

		private final String label;

		Counted(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name.
		 * @return such as 到课
		 */
		public String label() {
			return this.label;
		}

		/**
		 * Whether it counts as attended, as a lesson made up does.
		 * @return true for who came or made it up
		 */
		public boolean attended() {
			return this == PRESENT || this == MADE_UP;
		}

	}

}
