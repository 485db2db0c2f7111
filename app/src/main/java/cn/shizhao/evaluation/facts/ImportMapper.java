package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores imported files and their values.
 */
@Mapper
interface ImportMapper {

	@Select("""
			SELECT f.subject_kind, v.subject_id, v.indicator, v.amount, v.line_number, f.file_name, f.uploaded_by,
				f.confirmed_at
			FROM fact_import f JOIN fact_import_value v ON v.import_id = f.id
			WHERE f.period = #{period} AND f.ordinal IS NOT NULL AND f.withdrawn_at IS NULL
			ORDER BY f.ordinal, v.line_number, v.indicator
			""")
	List<ImportedValue> valuesInOrder(String period);

	@Select("""
			SELECT f.id, f.period, f.subject_kind, f.file_name, f.content_hash, f.uploaded_by, f.uploaded_at,
				f.ordinal, f.confirmed_at, f.withdrawn_by, f.withdrawn_at, f.withdrawn_reason,
				(SELECT COUNT(*) FROM fact_import_value v WHERE v.import_id = f.id) AS amounts
			FROM fact_import f WHERE f.period = #{period} AND f.ordinal IS NOT NULL ORDER BY f.ordinal DESC
			""")
	List<Import> confirmed(String period);

	@Select("""
			SELECT f.id, f.period, f.subject_kind, f.file_name, f.content_hash, f.uploaded_by, f.uploaded_at,
				f.ordinal, f.confirmed_at, f.withdrawn_by, f.withdrawn_at, f.withdrawn_reason, 0 AS amounts
			FROM fact_import f WHERE f.id = #{id}
			""")
	@Nullable Import find(String id);

	@Select("SELECT content FROM fact_import WHERE id = #{id}")
	Content content(String id);

	@Select("SELECT COALESCE(MAX(ordinal), 0) FROM fact_import WHERE period = #{period}")
	int lastOrdinal(String period);

	@Insert("""
			INSERT INTO fact_import (id, period, subject_kind, file_name, content_hash, content, uploaded_by, uploaded_at)
			VALUES (#{file.id}, #{file.period}, #{file.subjectKind}, #{file.fileName}, #{file.contentHash}, #{content},
				#{file.uploadedBy}, #{file.uploadedAt})
			""")
	void insert(Import file, byte[] content);

	@Insert("""
			<script>
			INSERT INTO fact_import_value (import_id, subject_id, indicator, amount, line_number) VALUES
			<foreach collection="values" item="v" separator=",">
			(#{id}, #{v.key.id}, #{v.key.indicator}, #{v.amount}, #{v.line})
			</foreach>
			</script>
			""")
	void insertValues(String id, List<FactsFile.Value> values);

	@Update("""
			UPDATE fact_import SET ordinal = #{ordinal}, confirmed_at = #{at}
			WHERE id = #{id} AND ordinal IS NULL
			""")
	int confirm(String id, int ordinal, LocalDateTime at);

	@Update("""
			UPDATE fact_import SET withdrawn_by = #{actor}, withdrawn_at = #{at}, withdrawn_reason = #{reason}
			WHERE id = #{id} AND ordinal IS NOT NULL AND withdrawn_at IS NULL
			""")
	int withdraw(String id, String actor, LocalDateTime at, String reason);

	@Delete("DELETE FROM fact_import WHERE period = #{period} AND uploaded_by = #{actor} AND ordinal IS NULL")
	void deleteUnconfirmed(String period, String actor);

	/**
	 * An uploaded file.
	 *
	 * @param id made by the application
	 * @param period the quarter
	 * @param subjectKind who the file is about
	 * @param fileName as uploaded
	 * @param contentHash lower-case hex SHA-256
	 * @param uploadedBy staff number
	 * @param uploadedAt when
	 * @param ordinal from 1 within the quarter, null while only previewed
	 * @param confirmedAt when it began to count
	 * @param withdrawnBy who took it back, or null
	 * @param withdrawnAt when, or null
	 * @param withdrawnReason why, or null
	 * @param amounts how many values it brought
	 */
	record Import(String id, String period, Subject subjectKind, String fileName, String contentHash, String uploadedBy,
			LocalDateTime uploadedAt, @Nullable Integer ordinal, @Nullable LocalDateTime confirmedAt,
			@Nullable String withdrawnBy, @Nullable LocalDateTime withdrawnAt, @Nullable String withdrawnReason,
			int amounts) {
	}

	/**
	 * A value with the place in the file that gave it.
	 *
	 * @param subjectKind member, branch or section
	 * @param subjectId staff number or unit code
	 * @param indicator which value
	 * @param amount the value
	 * @param lineNumber line of the CSV or row of the sheet, from 1
	 * @param fileName the file
	 * @param uploadedBy staff number
	 * @param confirmedAt when the file began to count
	 */
	record ImportedValue(Subject subjectKind, String subjectId, Indicator indicator, BigDecimal amount, int lineNumber,
			String fileName, String uploadedBy, LocalDateTime confirmedAt) {

		FactKey key() {
			return new FactKey(this.subjectKind, this.subjectId, this.indicator);
		}

		Candidate candidate() {
			return new Candidate(key(), this.amount, FactBook.Source.IMPORT,
					"导入 %s 第%d行".formatted(this.fileName, this.lineNumber), this.uploadedBy, this.confirmedAt);
		}

	}

	/**
	 * The bytes of a file.
	 *
	 * @param content as uploaded
	 */
	record Content(byte[] content) {
	}

}
