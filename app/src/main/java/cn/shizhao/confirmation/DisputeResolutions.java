package cn.shizhao.confirmation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import cn.shizhao.evaluation.Period;
import cn.shizhao.facts.FactBook;
import cn.shizhao.message.Outbox;
import cn.shizhao.roster.RosterNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the office's answers: what it accepts becomes a correction of the facts.
 */
@Service
@Transactional
class DisputeResolutions {

	private final ConfirmationMapper mapper;

	private final LedgerDrafts drafts;

	private final FactBook facts;

	private final Outbox outbox;

	private final RosterNames names;

	private final Clock clock;

	DisputeResolutions(ConfirmationMapper mapper, LedgerDrafts drafts, FactBook facts, Outbox outbox, RosterNames names,
			Clock clock) {
		this.mapper = mapper;
		this.drafts = drafts;
		this.facts = facts;
		this.outbox = outbox;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * The disputes that wait for an answer.
	 * @param period which quarter
	 * @return oldest first
	 */
	@Transactional(readOnly = true)
	List<Dispute> open(Period period) {
		return this.mapper.disputes(period.toString()).stream().filter(Dispute::open).toList();
	}

	/**
	 * Takes what the form holds as the office's answers.
	 * @param period which quarter
	 * @param taskId the engine's task id
	 * @param actor staff number
	 * @return whether any fact was corrected
	 * @throws IllegalStateException with a Chinese message when the draft is not complete
	 */
	boolean complete(Period period, String taskId, String actor) {
		List<Answer> answers = Answer.read(open(period),
				this.drafts.find(taskId, ResolutionForm.Draft.class)
					.map(LedgerDrafts.Draft::content)
					.orElse(ResolutionForm.Draft.EMPTY));
		answers.forEach((answer) -> take(period, answer, actor));
		this.drafts.discard(taskId);
		return answers.stream().anyMatch(Answer::accepted);
	}

	private void take(Period period, Answer answer, String actor) {
		Dispute dispute = answer.dispute();
		this.mapper.insertAnswer(dispute.id(), answer.accepted(), answer.amount(), answer.reason(), actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
		if (answer.amount() != null) {
			this.facts.correct(period, dispute.subject(), dispute.subjectId(), dispute.indicator(), answer.amount(),
					answer.correctionReason(this.names.branch(dispute.branch())), actor);
		}
		this.outbox.send("dispute-answer/" + dispute.id(), dispute.disputedBy(),
				"【季度测评】%s对%s的%s提出的异议%s:%s。详见台账页“异议与答复”。".formatted(period.label(), dispute.subjectName(),
						dispute.indicator().label(), answer.accepted() ? "已采纳" : "未采纳", answer.reason()));
	}

}
