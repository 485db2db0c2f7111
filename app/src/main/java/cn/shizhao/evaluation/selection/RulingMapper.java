package cn.shizhao.evaluation.selection;

import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.rules.SelectionBook.Award;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Stores what people decided about a selection and reads it back; nothing is ever
 * changed.
 */
@Mapper
interface RulingMapper {

	@Insert("""
			INSERT INTO selection_tie (period, ordinal, award, round_id, decided_order, reason, decided_by, decided_at)
			SELECT #{period}, COALESCE(MAX(ordinal), 0) + 1, #{award}, #{round}, #{order}, #{reason}, #{by}, #{at}
			FROM selection_tie WHERE period = #{period}
			""")
	void insertTie(String period, Award award, String round, String order, String reason, String by, LocalDateTime at);

	@Select("""
			SELECT t.award, t.decided_order, t.reason, t.decided_by, t.decided_at, r.round_number, r.attempt, r.run_id,
				r.book_hash
			FROM selection_tie t JOIN selection_round r ON r.id = t.round_id
			WHERE t.period = #{period} ORDER BY t.ordinal
			""")
	List<TieRow> ties(String period);

	@Insert("""
			INSERT INTO selection_strike (period, ordinal, award, subject_id, struck, reason, decided_by, decided_at)
			SELECT #{period}, COALESCE(MAX(ordinal), 0) + 1, #{award}, #{id}, #{struck}, #{reason}, #{by}, #{at}
			FROM selection_strike WHERE period = #{period}
			""")
	void insertStrike(String period, Award award, String id, boolean struck, String reason, String by,
			LocalDateTime at);

	@Select("""
			SELECT award, subject_id, struck, reason, decided_by, decided_at
			FROM selection_strike WHERE period = #{period} ORDER BY ordinal
			""")
	List<StrikeRow> strikes(String period);

	@Insert("""
			INSERT INTO selection_verdict (period, attempt, approved, reason, decided_by, decided_at)
			VALUES (#{period}, #{attempt}, #{approved}, #{reason}, #{by}, #{at})
			""")
	void insertVerdict(String period, int attempt, boolean approved, String reason, String by, LocalDateTime at);

	@Select("""
			SELECT attempt, approved, reason, decided_by, decided_at
			FROM selection_verdict WHERE period = #{period} ORDER BY attempt
			""")
	List<VerdictRow> verdicts(String period);

	@Insert("""
			INSERT INTO selection_reopening (period, attempt, reason, reopened_by, reopened_at)
			VALUES (#{period}, #{attempt}, #{reason}, #{by}, #{at})
			""")
	void insertReopening(String period, int attempt, String reason, String by, LocalDateTime at);

	@Select("""
			SELECT attempt, FALSE AS approved, reason, reopened_by AS decided_by, reopened_at AS decided_at
			FROM selection_reopening WHERE period = #{period} ORDER BY attempt
			""")
	List<VerdictRow> reopenings(String period);

	/**
	 * A decided tie with the round it was decided for.
	 *
	 * @param award what was awarded
	 * @param decidedOrder ids joined by commas
	 * @param reason why
	 * @param decidedBy staff number
	 * @param decidedAt when
	 * @param roundNumber of the tied round
	 * @param attempt of the tied round
	 * @param runId of the tied round
	 * @param bookHash of the tied round
	 */
	record TieRow(Award award, String decidedOrder, String reason, String decidedBy, LocalDateTime decidedAt,
			int roundNumber, int attempt, String runId, String bookHash) {
	}

	/**
	 * A strike, or a strike lifted.
	 *
	 * @param award what was awarded
	 * @param subjectId who was struck
	 * @param struck false when it was lifted
	 * @param reason why
	 * @param decidedBy staff number
	 * @param decidedAt when
	 */
	record StrikeRow(Award award, String subjectId, boolean struck, String reason, String decidedBy,
			LocalDateTime decidedAt) {
	}

	/**
	 * What the leading group said to an attempt.
	 *
	 * @param attempt from 0
	 * @param approved false when the result was returned
	 * @param reason why it was returned, or an opinion
	 * @param decidedBy staff number
	 * @param decidedAt when
	 */
	record VerdictRow(int attempt, boolean approved, String reason, String decidedBy, LocalDateTime decidedAt) {
	}

}
