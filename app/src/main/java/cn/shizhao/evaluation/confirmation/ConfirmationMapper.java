package cn.shizhao.evaluation.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Stores rounds, confirmations, disputes and answers; rows are added, never changed.
 */
@Mapper
interface ConfirmationMapper {

	@Insert("""
			INSERT INTO ledger_round (period, round_no, run_id, due_on, opened_at)
			VALUES (#{period}, #{round}, #{runId}, #{dueOn}, #{at})
			""")
	void insertRound(String period, int round, String runId, LocalDate dueOn, LocalDateTime at);

	@Insert("INSERT INTO ledger_round_branch (period, round_no, branch_code) VALUES (#{period}, #{round}, #{branch})")
	void insertRoundBranch(String period, int round, String branch);

	/**
	 * What every branch was asked and answered.
	 */
	@Select("""
			SELECT b.branch_code, r.round_no, r.run_id, r.due_on, c.confirmed_by, c.confirmed_at,
				(SELECT COUNT(*) FROM ledger_dispute d WHERE d.period = b.period AND d.round_no = b.round_no
					AND d.branch_code = b.branch_code) AS disputes,
				(SELECT COUNT(*) FROM ledger_dispute d JOIN dispute_answer a ON a.dispute_id = d.id
					WHERE d.period = b.period AND d.round_no = b.round_no AND d.branch_code = b.branch_code) AS answers
			FROM ledger_round_branch b
			JOIN ledger_round r ON r.period = b.period AND r.round_no = b.round_no
			LEFT JOIN ledger_confirmation c ON c.period = b.period AND c.round_no = b.round_no
				AND c.branch_code = b.branch_code
			WHERE b.period = #{period}
			ORDER BY b.branch_code, r.round_no
			""")
	List<Asked> asked(String period);

	@Insert("""
			INSERT INTO ledger_confirmation (period, round_no, branch_code, confirmed_by, confirmed_at)
			VALUES (#{period}, #{round}, #{branch}, #{by}, #{at})
			""")
	void insertConfirmation(String period, int round, String branch, String by, LocalDateTime at);

	@Insert("""
			INSERT INTO ledger_dispute (id, period, round_no, branch_code, ordinal, subject_kind, subject_id,
				subject_name, indicator, amount, claimed, reason)
			VALUES (#{id}, #{period}, #{round}, #{branch}, #{ordinal}, #{kind}, #{subjectId}, #{name}, #{indicator},
				#{amount}, #{claimed}, #{reason})
			""")
	void insertDispute(String id, String period, int round, String branch, int ordinal, Subject kind, String subjectId,
			String name, Indicator indicator, @Nullable BigDecimal amount, BigDecimal claimed, String reason);

	@Select("""
			SELECT d.id, d.period, d.round_no AS round, d.branch_code AS branch, d.subject_kind AS subject,
				d.subject_id, d.subject_name, d.indicator, d.amount, d.claimed, d.reason,
				c.confirmed_by AS disputed_by, c.confirmed_at AS disputed_at, a.accepted, a.amount AS corrected,
				a.reason AS answer, a.answered_by, a.answered_at
			FROM ledger_dispute d
			JOIN ledger_confirmation c ON c.period = d.period AND c.round_no = d.round_no
				AND c.branch_code = d.branch_code
			LEFT JOIN dispute_answer a ON a.dispute_id = d.id
			WHERE d.period = #{period}
			ORDER BY d.round_no, d.branch_code, d.ordinal
			""")
	List<Dispute> disputes(String period);

	@Insert("""
			INSERT INTO dispute_answer (dispute_id, accepted, amount, reason, answered_by, answered_at)
			VALUES (#{dispute}, #{accepted}, #{amount}, #{reason}, #{by}, #{at})
			""")
	void insertAnswer(String dispute, boolean accepted, @Nullable BigDecimal amount, String reason, String by,
			LocalDateTime at);

	/**
	 * A branch asked in a round.
	 *
	 * @param branchCode the branch
	 * @param roundNo from 1 within the quarter
	 * @param runId the run asked about
	 * @param dueOn last day to answer
	 * @param confirmedBy staff number, null while waiting
	 * @param confirmedAt when, null while waiting
	 * @param disputes how many entries it disputes
	 * @param answers how many of them are answered
	 */
	record Asked(String branchCode, int roundNo, String runId, LocalDate dueOn, @Nullable String confirmedBy,
			@Nullable LocalDateTime confirmedAt, int disputes, int answers) {

		boolean waiting() {
			return this.confirmedBy == null;
		}

		Confirmations.Step step() {
			if (waiting()) {
				return Confirmations.Step.WAITING;
			}
			if (this.disputes == 0) {
				return Confirmations.Step.CONFIRMED;
			}
			return (this.answers < this.disputes) ? Confirmations.Step.DISPUTED : Confirmations.Step.ANSWERED;
		}

		Confirmations.BranchState state() {
			return new Confirmations.BranchState(this.branchCode, this.roundNo, this.dueOn, step(), this.disputes,
					this.confirmedBy, this.confirmedAt);
		}

	}

}
