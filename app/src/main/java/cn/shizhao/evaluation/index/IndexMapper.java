package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.rules.Subject;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores runs and reads them back; nothing is ever changed.
 */
@Mapper
interface IndexMapper {

	@Insert("""
			INSERT INTO index_run (id, period, ordinal, facts_version, pioneer_hash, section_hash, fortress_hash,
				computed_by, computed_at)
			VALUES (#{id}, #{period}, #{ordinal}, #{factsVersion}, #{pioneerHash}, #{sectionHash}, #{fortressHash},
				#{computedBy}, #{computedAt})
			""")
	void insertRun(RunRow run);

	@Select("""
			SELECT id, period, ordinal, facts_version, pioneer_hash, section_hash, fortress_hash, computed_by,
				computed_at
			FROM index_run
			WHERE period = #{period} AND facts_version = #{factsVersion} AND pioneer_hash = #{pioneerHash}
				AND section_hash = #{sectionHash} AND fortress_hash = #{fortressHash}
			""")
	@Nullable RunRow runOf(String period, int factsVersion, String pioneerHash, String sectionHash, String fortressHash);

	@Select("""
			SELECT id, period, ordinal, facts_version, pioneer_hash, section_hash, fortress_hash, computed_by,
				computed_at
			FROM index_run WHERE period = #{period} ORDER BY ordinal DESC
			""")
	List<RunRow> runs(String period);

	@Insert("""
			INSERT INTO index_turn (period, ordinal, run_id, turned_by, turned_at)
			SELECT #{period}, COALESCE(MAX(ordinal), 0) + 1, #{runId}, #{by}, #{at}
			FROM index_turn WHERE period = #{period}
			""")
	void insertTurn(String period, String runId, String by, LocalDateTime at);

	@Select("""
			SELECT r.id, r.period, r.ordinal, r.facts_version, r.pioneer_hash, r.section_hash, r.fortress_hash,
				r.computed_by, r.computed_at
			FROM index_turn t JOIN index_run r ON r.id = t.run_id
			WHERE t.period = #{period}
				AND t.ordinal = (SELECT MAX(later.ordinal) FROM index_turn later WHERE later.period = t.period)
			""")
	@Nullable RunRow counting(String period);

	@Select("SELECT DISTINCT period FROM index_turn ORDER BY period DESC")
	List<String> periods();

	@Insert("""
			<script>
			INSERT INTO index_score (run_id, subject_kind, subject_id, name, branch_code, section_code, total, grade,
				vetoed, evaluated, pioneer_average)
			VALUES
			<foreach collection="rows" item="r" separator=",">
			(#{run}, #{r.subjectKind}, #{r.subjectId}, #{r.name}, #{r.branchCode}, #{r.sectionCode}, #{r.total},
				#{r.grade}, #{r.vetoed}, #{r.evaluated}, #{r.pioneerAverage})
			</foreach>
			</script>
			""")
	void insertScores(String run, List<ScoreRow> rows);

	@Insert("""
			<script>
			INSERT INTO index_entry (run_id, subject_kind, subject_id, ordinal, code, category, indicator, amount,
				points, note, sheet_row)
			VALUES
			<foreach collection="rows" item="r" separator=",">
			(#{run}, #{r.subjectKind}, #{r.subjectId}, #{r.ordinal}, #{r.code}, #{r.category}, #{r.indicator},
				#{r.amount}, #{r.points}, #{r.note}, #{r.sheetRow})
			</foreach>
			</script>
			""")
	void insertEntries(String run, List<EntryRow> rows);

	@Select("""
			SELECT subject_kind, subject_id, name, branch_code, section_code, total, grade, vetoed, evaluated,
				pioneer_average
			FROM index_score WHERE run_id = #{run} AND subject_kind = #{subject}
			ORDER BY subject_id
			""")
	List<ScoreRow> scores(String run, Subject subject);

	@Select("""
			SELECT subject_kind, subject_id, ordinal, code, category, indicator, amount, points, note, sheet_row
			FROM index_entry WHERE run_id = #{run} AND subject_kind = #{subject}
			ORDER BY subject_id, ordinal
			""")
	List<EntryRow> entries(String run, Subject subject);

	@Select("""
			SELECT subject_kind, subject_id, ordinal, code, category, indicator, amount, points, note, sheet_row
			FROM index_entry WHERE run_id = #{run} AND subject_kind = #{subject} AND subject_id = #{id}
			ORDER BY ordinal
			""")
	List<EntryRow> entriesOf(String run, Subject subject, String id);

	@Select("""
			SELECT subject_id, category, SUM(points) AS points
			FROM index_entry WHERE run_id = #{run} AND subject_kind = #{subject}
			GROUP BY subject_id, category
			""")
	List<CategorySum> sums(String run, Subject subject);

	@Select("""
			SELECT t.period, s.total, s.grade
			FROM index_turn t JOIN index_score s ON s.run_id = t.run_id
			WHERE s.subject_kind = #{subject} AND s.subject_id = #{id}
				AND t.ordinal = (SELECT MAX(later.ordinal) FROM index_turn later WHERE later.period = t.period)
			ORDER BY t.period
			""")
	List<PointRow> history(Subject subject, String id);

	/**
	 * Points of one category of a ledger.
	 *
	 * @param subjectId the subject
	 * @param category 类别, may be empty
	 * @param points their sum
	 */
	record CategorySum(String subjectId, String category, BigDecimal points) {
	}

	/**
	 * A subject's index in one quarter.
	 *
	 * @param period such as {@code 2026Q3}
	 * @param total 0.00 to 100.00
	 * @param grade 等次
	 */
	record PointRow(String period, BigDecimal total, String grade) {
	}

}
