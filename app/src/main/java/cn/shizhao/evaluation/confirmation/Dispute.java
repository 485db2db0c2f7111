package cn.shizhao.evaluation.confirmation;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A value that a branch disputes, with the office's answer once there is one.
 *
 * @param id identifies the dispute
 * @param period such as {@code 2026Q3}
 * @param round in which round of confirmation
 * @param branch the branch that disputes
 * @param subject whose value: a member's or the branch's own
 * @param subjectId staff number or branch code
 * @param subjectName when it was disputed
 * @param indicator which value
 * @param amount the value in the ledger, null when it was missing
 * @param claimed what the branch says is right
 * @param reason why
 * @param disputedBy staff number
 * @param disputedAt when
 * @param accepted whether the office agreed; null while unanswered
 * @param corrected the value it was corrected to, null unless accepted
 * @param answer the office's reason, null while unanswered
 * @param answeredBy staff number, null while unanswered
 * @param answeredAt when, null while unanswered
 */
record Dispute(String id, String period, int round, String branch, Subject subject, String subjectId,
		String subjectName, Indicator indicator, @Nullable BigDecimal amount, BigDecimal claimed, String reason,
		String disputedBy, LocalDateTime disputedAt, @Nullable Boolean accepted, @Nullable BigDecimal corrected,
		@Nullable String answer, @Nullable String answeredBy, @Nullable LocalDateTime answeredAt) {

	/**
	 * Whether the office still has to answer.
	 * @return true while unanswered
	 */
	boolean open() {
		return this.accepted == null;
	}

	/**
	 * What became of it.
	 * @return 待答复, 采纳 or 不采纳
	 */
	String outcome() {
		if (this.accepted == null) {
			return "待答复";
		}
		return this.accepted ? "采纳" : "不采纳";
	}

}
