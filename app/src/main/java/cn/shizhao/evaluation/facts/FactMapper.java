package cn.shizhao.evaluation.facts;

import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.rules.Subject;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores frozen facts as differences: a row counts until the next row of the same value.
 */
@Mapper
interface FactMapper {

	@Select("SELECT period FROM fact_book WHERE period = #{period} FOR UPDATE")
	@Options(flushCache = FlushCachePolicy.TRUE, useCache = false)
	@Nullable String lock(String period);

	@Insert("INSERT INTO fact_book (period) VALUES (#{period})")
	void insertBook(String period);

	@Select("SELECT COALESCE(MAX(version), 0) FROM fact_version WHERE period = #{period}")
	int newestVersion(String period);

	@Select("""
			SELECT version, frozen_by, frozen_at, changed FROM fact_version
			WHERE period = #{period} ORDER BY version DESC
			""")
	List<Version> versions(String period);

	@Insert("""
			INSERT INTO fact_version (period, version, frozen_by, frozen_at, changed)
			VALUES (#{period}, #{version}, #{by}, #{at}, #{changed})
			""")
	void insertVersion(String period, int version, String by, LocalDateTime at, int changed);

	@Select("""
			SELECT s.subject_kind, s.subject_id, s.name, s.branch_code, s.section_code
			FROM fact_subject s
			WHERE s.period = #{period} AND s.present = TRUE AND s.version = (
				SELECT MAX(newer.version) FROM fact_subject newer
				WHERE newer.period = s.period AND newer.subject_kind = s.subject_kind
				AND newer.subject_id = s.subject_id AND newer.version <= #{version})
			""")
	List<FactSubject> subjects(String period, int version);

	@Select("""
			SELECT f.subject_kind, f.subject_id, f.indicator, f.version, f.amount, f.source, f.detail, f.recorded_by,
				f.recorded_at, f.rivals, f.disagrees
			FROM fact_value f
			WHERE f.period = #{period} AND f.version = (
				SELECT MAX(newer.version) FROM fact_value newer
				WHERE newer.period = f.period AND newer.subject_kind = f.subject_kind
				AND newer.subject_id = f.subject_id AND newer.indicator = f.indicator
				AND newer.version <= #{version})
			""")
	List<FactRow> rows(String period, int version);

	@Select("""
			SELECT f.subject_kind, f.subject_id, f.indicator, f.version, f.amount, f.source, f.detail, f.recorded_by,
				f.recorded_at, f.rivals, f.disagrees
			FROM fact_value f
			WHERE f.period = #{period} AND f.subject_kind = #{kind} AND f.subject_id = #{id} AND f.version <= #{version}
			ORDER BY f.version
			""")
	List<FactRow> history(String period, int version, Subject kind, String id);

	@Insert("""
			<script>
			INSERT INTO fact_subject (period, subject_kind, subject_id, version, name, branch_code, section_code, present)
			VALUES
			<foreach collection="subjects" item="s" separator=",">
			(#{period}, #{s.subjectKind}, #{s.subjectId}, #{version}, #{s.name}, #{s.branchCode}, #{s.sectionCode},
				#{present})
			</foreach>
			</script>
			""")
	void insertSubjects(String period, int version, List<FactSubject> subjects, boolean present);

	@Insert("""
			<script>
			INSERT INTO fact_value (period, subject_kind, subject_id, indicator, version, amount, source, detail,
				recorded_by, recorded_at, rivals, disagrees)
			VALUES
			<foreach collection="rows" item="r" separator=",">
			(#{period}, #{r.subjectKind}, #{r.subjectId}, #{r.indicator}, #{r.version}, #{r.amount}, #{r.source},
				#{r.detail}, #{r.recordedBy}, #{r.recordedAt}, #{r.rivals}, #{r.disagrees})
			</foreach>
			</script>
			""")
	void insertRows(String period, List<FactRow> rows);

	/**
	 * One freeze that changed something.
	 *
	 * @param version from 1
	 * @param frozenBy staff number or 系统
	 * @param frozenAt when
	 * @param changed how many values were new or changed
	 */
	record Version(int version, String frozenBy, LocalDateTime frozenAt, int changed) {
	}

}
