package cn.shizhao.evaluation.confirmation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the office's answers: what it accepts becomes a correction of the facts.
 */
@Service
@Transactional
class DisputeResolutions {

	private final ConfirmationMapper mapper;

	private final Drafts drafts;

	private final FactBook facts;

	private final Outbox outbox;

	private final RosterNames names;

	private final Clock clock;

	private final MessageText answered;

	DisputeResolutions(ConfirmationMapper mapper, Drafts drafts, FactBook facts, Outbox outbox, RosterNames names,
			Clock clock, MessageTexts texts) {
		this.mapper = mapper;
		this.drafts = drafts;
		this.facts = facts;
		this.outbox = outbox;
		this.names = names;
		this.clock = clock;
		this.answered = texts.text("quarterly-evaluation", "dispute-answer", "季度", "对象", "指标", "结论", "理由");
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
		List<Answer> answers = Answer.read(open(period), this.drafts.take(taskId, ResolutionForm.Draft.EMPTY));
		answers.forEach((answer) -> take(period, answer, actor));
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
				this.answered.with(Map.of("季度", period.label(), "对象", dispute.subjectName(), "指标",
						dispute.indicator().label(), "结论", answer.accepted() ? "已采纳" : "未采纳", "理由", answer.reason())));
	}

}
