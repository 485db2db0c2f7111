package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores corrections; nothing is ever updated.
 */
@Mapper
interface CorrectionMapper {

	@Select("""
			SELECT period, ordinal, subject_kind, subject_id, indicator, amount, reason, corrected_by, corrected_at
			FROM fact_correction WHERE period = #{period} ORDER BY ordinal
			""")
	List<Correction> inOrder(String period);

	@Select("SELECT COALESCE(MAX(ordinal), 0) FROM fact_correction WHERE period = #{period}")
	int lastOrdinal(String period);

	@Insert("""
			INSERT INTO fact_correction (period, ordinal, subject_kind, subject_id, indicator, amount, reason,
				corrected_by, corrected_at)
			VALUES (#{period}, #{ordinal}, #{subjectKind}, #{subjectId}, #{indicator}, #{amount}, #{reason},
				#{correctedBy}, #{correctedAt})
			""")
	void insert(Correction correction);

	/**
	 * One entry of the office.
	 *
	 * @param period the quarter
	 * @param ordinal from 1 within the quarter
	 * @param subjectKind member, branch or section
	 * @param subjectId staff number or unit code
	 * @param indicator which value
	 * @param amount the right value, or null when the correction before is taken back
	 * @param reason why
	 * @param correctedBy staff number
	 * @param correctedAt when
	 */
	record Correction(String period, int ordinal, Subject subjectKind, String subjectId, Indicator indicator,
			@Nullable BigDecimal amount, String reason, String correctedBy, LocalDateTime correctedAt) {

		FactKey key() {
			return new FactKey(this.subjectKind, this.subjectId, this.indicator);
		}

		Stream<Candidate> candidate() {
			return Stream.ofNullable(this.amount)
				.map((right) -> new Candidate(key(), right, FactBook.Source.CORRECTION,
						"更正（%s）：%s".formatted(ChineseTime.date(this.correctedAt.toLocalDate()), this.reason),
						this.correctedBy, this.correctedAt));
		}

	}

}
