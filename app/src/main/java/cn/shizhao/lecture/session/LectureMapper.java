package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code lecture} and {@code lecture_event}. A state moves only from the one
 * it must be in; the number of rows says whether it did.
 */
@Mapper
interface LectureMapper {

	/** As long as it has not been held. */
	String AHEAD = " WHERE lecture_month = #{month} AND state IN ('PLANNED', 'PREPARING', 'SUBMITTED', 'REVIEWED')";

	@Select("SELECT " + Lecture.COLUMNS + " FROM lecture WHERE lecture_month = #{month}")
	Optional<Lecture> find(String month);

	@Select("SELECT " + Lecture.COLUMNS + " FROM lecture ORDER BY lecture_month")
	List<Lecture> all();

	/** Others who change the lecture wait. */
	@Select("SELECT lecture_month FROM lecture WHERE lecture_month = #{month} FOR UPDATE")
	String lock(String month);

	@Insert("""
			INSERT INTO lecture (lecture_month, held_on, fixed, module, theme, topic, lecturer_id, branch_code, reason,
				state, scheduled_at, recorded, place, summary)
			VALUES (#{month}, #{one.day}, #{one.fixed}, #{one.module}, #{one.theme}, #{one.topic}, #{one.lecturer},
				#{one.branch}, #{one.reason}, 'PLANNED', #{at}, TRUE, '', '')
			""")
	void insert(@Param("month") String month, @Param("one") Lectures.Scheduled one, @Param("at") LocalDateTime at);

	@Update("""
			UPDATE lecture SET held_on = #{one.day}, fixed = #{one.fixed}, module = #{one.module}, theme = #{one.theme},
				topic = #{one.topic}, lecturer_id = #{one.lecturer}, branch_code = #{one.branch}, reason = #{one.reason},
				state = 'PLANNED', scheduled_at = #{at}, noticed_at = NULL, lecture_text = NULL
			WHERE lecture_month = #{month} AND state IN ('PLANNED', 'CANCELLED')
			""")
	int replan(@Param("month") String month, @Param("one") Lectures.Scheduled one, @Param("at") LocalDateTime at);

	@Update("UPDATE lecture SET state = 'ARCHIVED', recorded = FALSE WHERE lecture_month = #{month} AND state = 'PLANNED'")
	int putBehind(String month);

	@Update("""
			UPDATE lecture SET state = 'PREPARING', held_on = #{day} WHERE lecture_month = #{month} AND state = 'PLANNED'
			""")
	int open(String month, LocalDate day);

	@Update("""
			UPDATE lecture SET state = 'SUBMITTED', topic = #{topic}, lecture_text = #{text}
			WHERE lecture_month = #{month} AND state = 'PREPARING'
			""")
	int handIn(String month, String topic, @Nullable String text);

	@Update("UPDATE lecture SET state = #{to} WHERE lecture_month = #{month} AND state = #{from}")
	int move(String month, LectureState from, LectureState to);

	/** One that is only planned stays so. */
	@Update("""
			UPDATE lecture SET lecturer_id = #{person}, branch_code = #{branch}, reason = #{reason},
				lecture_text = NULL, state = CASE WHEN state = 'PLANNED' THEN 'PLANNED' ELSE 'PREPARING' END
			""" + AHEAD)
	int replace(String month, String person, String branch, String reason);

	@Update("UPDATE lecture SET place = #{place}, begins_at = #{time}" + AHEAD)
	int arrange(String month, String place, String time);

	@Update("UPDATE lecture SET held_on = #{day}, fixed = TRUE" + AHEAD)
	int moveTo(String month, LocalDate day);

	@Update("UPDATE lecture SET state = 'CANCELLED'" + AHEAD)
	int cancel(String month);

	@Update("UPDATE lecture SET noticed_at = #{at} WHERE lecture_month = #{month} AND state = 'REVIEWED'")
	int noticed(String month, LocalDateTime at);

	@Update("UPDATE lecture SET summary = #{summary} WHERE lecture_month = #{month} AND state = 'HELD'")
	int summarize(String month, String summary);

	@Update("""
			UPDATE lecture SET state = 'ARCHIVED', archived_at = #{at} WHERE lecture_month = #{month} AND state = 'HELD'
			""")
	int archive(String month, LocalDateTime at);

	@Insert("""
			INSERT INTO lecture_event (lecture_month, ordinal, kind, person_id, words, done_by, done_at)
			SELECT #{month}, COALESCE(MAX(ordinal), 0) + 1, #{kind}, #{person}, #{words}, #{by}, #{at}
			FROM lecture_event WHERE lecture_month = #{month}
			""")
	void note(@Param("month") String month, @Param("kind") LectureEvent.Kind kind,
			@Param("person") @Nullable String person, @Param("words") String words, @Param("by") String by,
			@Param("at") LocalDateTime at);

	@Select("""
			SELECT kind, person_id, words, done_by, done_at FROM lecture_event WHERE lecture_month = #{month}
			ORDER BY ordinal
			""")
	List<LectureEvent> events(String month);

}
