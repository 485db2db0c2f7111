package cn.shizhao.evaluation.confirmation;

import java.time.LocalDateTime;

import cn.shizhao.evaluation.index.ValueWords;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A dispute with its answer, in words.
 *
 * @param round in which round of confirmation
 * @param branchName the branch that disputes
 * @param subject whose value: a member's or the branch's own
 * @param subjectId staff number or branch code
 * @param subjectName 姓名 or 支部名称
 * @param label 指标
 * @param value what stood in the ledger, with its unit
 * @param claimed what the branch says is right
 * @param reason why
 * @param byName who disputed
 * @param at when
 * @param outcome 待答复, 采纳 or 不采纳
 * @param corrected the value it was corrected to, empty unless accepted
 * @param answer the office's reason, empty while unanswered
 * @param answeredByName who answered, empty while unanswered
 * @param answeredAt when, null while unanswered
 */
public record DisputeView(int round, String branchName, Subject subject, String subjectId, String subjectName,
		String label, String value, String claimed, String reason, String byName, LocalDateTime at, String outcome,
		String corrected, String answer, String answeredByName, @Nullable LocalDateTime answeredAt) {

	/**
	 * Puts a dispute into words.
	 * @param dispute the dispute
	 * @param names who is who
	 * @return the words
	 */
	static DisputeView of(Dispute dispute, RosterNames names) {
		return new DisputeView(dispute.round(), names.branch(dispute.branch()), dispute.subject(), dispute.subjectId(),
				dispute.subjectName(), dispute.indicator().label(),
				ValueWords.of(dispute.indicator(), dispute.amount()),
				ValueWords.of(dispute.indicator(), dispute.claimed()), dispute.reason(),
				names.at(dispute.disputedBy(), dispute.disputedAt()), dispute.disputedAt(), dispute.outcome(),
				(dispute.corrected() != null) ? ValueWords.of(dispute.indicator(), dispute.corrected()) : "",
				(dispute.answer() != null) ? dispute.answer() : "",
				(dispute.answeredBy() != null) ? names.at(dispute.answeredBy(), dispute.answeredAt()) : "",
				dispute.answeredAt());
	}

}
