package cn.shizhao.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Stores drafts, and the people who are to be reported.
 */
@Mapper
interface DraftMapper {

	String SELECT = """
			SELECT section_code, revision, business, saved_by, saved_at FROM report_draft
			WHERE period = #{period}
			""";

	@Select(SELECT)
	List<Head> all(String period);

	@Select(SELECT + "AND section_code = #{section}")
	Optional<Head> find(String period, String section);

	@Select(SELECT + "AND section_code = #{section} FOR UPDATE")
	@Options(flushCache = Options.FlushCachePolicy.TRUE, useCache = false)
	Optional<Head> lock(String period, String section);

	@Insert("""
			INSERT INTO report_draft (period, section_code, revision, business, saved_by, saved_at)
			VALUES (#{period}, #{section}, 1, #{business}, #{by}, #{at})
			""")
	void insert(String period, String section, String business, String by, LocalDateTime at);

	@Update("""
			UPDATE report_draft
			SET revision = revision + 1, business = #{business}, saved_by = #{by}, saved_at = #{at}
			WHERE period = #{period} AND section_code = #{section} AND revision = #{revision}
			""")
	int update(String period, String section, int revision, String business, String by, LocalDateTime at);

	@Select("""
			SELECT person_id, typed FROM report_draft_score
			WHERE period = #{period} AND section_code = #{section}
			""")
	List<Typed> scores(String period, String section);

	@Delete("DELETE FROM report_draft_score WHERE period = #{period} AND section_code = #{section}")
	void deleteScores(String period, String section);

	@Insert("""
			INSERT INTO report_draft_score (period, section_code, person_id, typed)
			VALUES (#{period}, #{section}, #{person}, #{typed})
			""")
	void insertScore(String period, String section, String person, String typed);

	@Insert("""
			INSERT INTO report_person (period, person_id, section_code) VALUES (#{period}, #{person}, #{section})
			""")
	void insertPerson(String period, String person, String section);

	@Select("""
			SELECT person_id FROM report_person
			WHERE period = #{period} AND section_code = #{section} ORDER BY person_id
			""")
	List<String> people(String period, String section);

	@Select("SELECT DISTINCT section_code FROM report_person WHERE period = #{period} ORDER BY section_code")
	List<String> sections(String period);

	/**
	 * A draft without its scores.
	 */
	record Head(String sectionCode, int revision, String business, String savedBy, LocalDateTime savedAt) {
	}

	/**
	 * A score as typed.
	 */
	record Typed(String personId, String typed) {
	}

}
