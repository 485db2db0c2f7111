package cn.shizhao.lecture.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.shizhao.lecture.plan.PlanEvent.Kind;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores plans and what happened to them. Every change names the state it follows and
 * tells by its count whether it found it.
 */
@Mapper
interface PlanMapper {

	String COLUMNS = """
			SELECT plan_year, state, opened_by, opened_at, propose_due_on, book_hash, drafted_at, version, edited_by,
				approved_by, approved_at, published_at FROM lecture_plan
			""";

	@Insert("""
			INSERT INTO lecture_plan (plan_year, state, opened_by, opened_at, propose_due_on, version)
			VALUES (#{year}, 'PROPOSING', #{by}, #{at}, #{dueOn}, 0)
			""")
	void open(@Param("year") int year, @Param("by") String by, @Param("at") LocalDateTime at,
			@Param("dueOn") LocalDate dueOn);

	@Select(COLUMNS + "WHERE plan_year = #{year}")
	Optional<LecturePlan> find(int year);

	@Select(COLUMNS + "WHERE plan_year = #{year} FOR UPDATE")
	Optional<LecturePlan> lock(int year);

	@Select(COLUMNS + "ORDER BY plan_year DESC")
	List<LecturePlan> all();

	@Update("""
			UPDATE lecture_plan SET state = 'EDITING' WHERE plan_year = #{year} AND state = 'SUBMITTED'
			""")
	int giveBack(int year);

	@Update("""
			UPDATE lecture_plan SET state = 'EDITING', book_hash = #{hash}, drafted_at = #{at}, version = version + 1
			WHERE plan_year = #{year} AND state IN ('PROPOSING', 'EDITING')
			""")
	int draft(@Param("year") int year, @Param("hash") String hash, @Param("at") LocalDateTime at);

	@Update("""
			UPDATE lecture_plan SET version = version + 1, edited_by = #{by}
			WHERE plan_year = #{year} AND state = 'EDITING' AND version = #{version}
			""")
	int edit(@Param("year") int year, @Param("version") int version, @Param("by") String by);

	@Update("""
			UPDATE lecture_plan SET state = 'SUBMITTED', edited_by = #{by}
			WHERE plan_year = #{year} AND state = 'EDITING'
			""")
	int submit(@Param("year") int year, @Param("by") String by);

	@Update("""
			UPDATE lecture_plan SET state = 'APPROVED', approved_by = #{by}, approved_at = #{at}
			WHERE plan_year = #{year} AND state = 'SUBMITTED'
			""")
	int approve(@Param("year") int year, @Param("by") String by, @Param("at") LocalDateTime at);

	@Update("""
			UPDATE lecture_plan SET state = 'PUBLISHED', published_at = #{at}
			WHERE plan_year = #{year} AND state = 'APPROVED'
			""")
	int publish(@Param("year") int year, @Param("at") LocalDateTime at);

	@Insert("""
			INSERT INTO lecture_plan_event (plan_year, ordinal, kind, words, before_slots, undoes, done_by, done_at)
			SELECT #{year}, COALESCE(MAX(ordinal), 0) + 1, #{kind}, #{words}, #{before}, #{undoes}, #{by}, #{at}
			FROM lecture_plan_event WHERE plan_year = #{year}
			""")
	void note(@Param("year") int year, @Param("kind") Kind kind, @Param("words") String words,
			@Param("before") @Nullable String before, @Param("undoes") @Nullable Integer undoes, @Param("by") String by,
			@Param("at") LocalDateTime at);

	@Select("""
			SELECT ordinal, kind, words, before_slots, undoes, done_by, done_at FROM lecture_plan_event
			WHERE plan_year = #{year} ORDER BY ordinal
			""")
	List<PlanEvent> events(int year);

}
