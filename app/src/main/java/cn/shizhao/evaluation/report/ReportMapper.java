package cn.shizhao.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores submitted and returned reports; rows are only added.
 */
@Mapper
interface ReportMapper {

	String SELECT = """
			SELECT r.section_code, r.version, r.business, r.due_on, r.submitted_by, r.submitted_at,
				b.reason, b.returned_by, b.returned_at
			FROM report r
			LEFT JOIN report_return b
				ON b.period = r.period AND b.section_code = r.section_code AND b.version = r.version
			WHERE r.period = #{period}
			""";

	@Select(SELECT + "ORDER BY r.section_code, r.version")
	List<Stored> all(String period);

	@Select(SELECT + "AND r.section_code = #{section} ORDER BY r.version")
	List<Stored> ofSection(String period, String section);

	@Select("""
			SELECT section_code, version, person_id, score FROM report_score
			WHERE period = #{period} ORDER BY section_code, version, person_id
			""")
	List<StoredScore> scores(String period);

	@Insert("""
			INSERT INTO report (period, section_code, version, business, due_on, submitted_by, submitted_at)
			VALUES (#{period}, #{section}, #{version}, #{business}, #{dueOn}, #{by}, #{at})
			""")
	void insert(String period, String section, int version, BigDecimal business, @Nullable LocalDate dueOn, String by,
			LocalDateTime at);

	@Insert("""
			INSERT INTO report_score (period, section_code, version, person_id, score)
			VALUES (#{period}, #{section}, #{version}, #{person}, #{score})
			""")
	void insertScore(String period, String section, int version, String person, BigDecimal score);

	@Insert("""
			INSERT INTO report_return (period, section_code, version, reason, returned_by, returned_at)
			VALUES (#{period}, #{section}, #{version}, #{reason}, #{by}, #{at})
			""")
	void insertReturn(String period, String section, int version, String reason, String by, LocalDateTime at);

	/**
	 * A submitted report and its return, if any.
	 */
	record Stored(String sectionCode, int version, BigDecimal business, @Nullable LocalDate dueOn, String submittedBy,
			LocalDateTime submittedAt, @Nullable String reason, @Nullable String returnedBy,
			@Nullable LocalDateTime returnedAt) {

		boolean valid() {
			return this.reason == null;
		}

	}

	/**
	 * One person's score in a submitted report.
	 */
	record StoredScore(String sectionCode, int version, String personId, BigDecimal score) {
	}

}
