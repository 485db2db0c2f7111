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
 * The table {@code lecture_attendance}.
 */
@Mapper
interface AttendanceMapper {

	String COLUMNS = "person_id, branch_code, mark, reason, made_up_on, made_up_by, make_up_words, entered_at";

	@Select("SELECT " + COLUMNS
			+ " FROM lecture_attendance WHERE lecture_month = #{month} ORDER BY branch_code, person_id")
	List<Attendance> of(String month);

	@Select("SELECT " + COLUMNS + " FROM lecture_attendance WHERE lecture_month = #{month} AND person_id = #{person}")
	Optional<Attendance> find(String month, String person);

	@Insert("""
			INSERT INTO lecture_attendance (lecture_month, person_id, branch_code, mark, reason, entered_at)
			VALUES (#{month}, #{person}, #{branch}, #{mark}, #{reason}, #{at})
			""")
	void enter(@Param("month") String month, @Param("person") String person, @Param("branch") String branch,
			@Param("mark") Mark mark, @Param("reason") String reason, @Param("at") LocalDateTime at);

	/** Who was there has nothing to make up. */
	@Update("""
			UPDATE lecture_attendance SET mark = #{mark}, reason = #{reason},
				made_up_on = CASE WHEN #{mark} = 'PRESENT' THEN NULL ELSE made_up_on END,
				made_up_by = CASE WHEN #{mark} = 'PRESENT' THEN NULL ELSE made_up_by END,
				make_up_words = CASE WHEN #{mark} = 'PRESENT' THEN NULL ELSE make_up_words END
			WHERE lecture_month = #{month} AND person_id = #{person} AND mark = #{before}
			""")
	int correct(String month, String person, Mark before, Mark mark, String reason);

	@Update("""
			UPDATE lecture_attendance SET made_up_on = #{day}, made_up_by = #{by}, make_up_words = #{words}
			WHERE lecture_month = #{month} AND person_id = #{person} AND mark <> 'PRESENT'
			""")
	int makeUp(String month, String person, @Nullable LocalDate day, String by, String words);

}
