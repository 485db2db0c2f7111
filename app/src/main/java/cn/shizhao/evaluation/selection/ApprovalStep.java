package cn.shizhao.evaluation.selection;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.message.MessageText;
import cn.shizhao.platform.message.MessageTexts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.rulebook.RuleBooks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leading group's task: approve the result or return it.
 */
@Service
@Transactional
class ApprovalStep {

	private final RoundStore rounds;

	private final Verdicts verdicts;

	private final History history;

	private final RuleBooks books;

	private final Evaluations evaluations;

	private final Entrants entrants;

	private final Drafts drafts;

	private final Groups groups;

	private final Outbox outbox;

	private final MessageText approved;

	ApprovalStep(RoundStore rounds, Verdicts verdicts, History history, RuleBooks books, Evaluations evaluations,
			Entrants entrants, Drafts drafts, Groups groups, Outbox outbox, MessageTexts texts) {
		this.rounds = rounds;
		this.verdicts = verdicts;
		this.history = history;
		this.books = books;
		this.evaluations = evaluations;
		this.entrants = entrants;
		this.drafts = drafts;
		this.groups = groups;
		this.outbox = outbox;
		this.approved = texts.text("quarterly-evaluation", "selection-approved", "季度");
	}

	@Transactional(readOnly = true)
	ApprovalForm form(Period period, String taskId) {
		Drafts.Draft<ApprovalDraft> draft = this.drafts.of(taskId, ApprovalDraft.NONE);
		return new ApprovalForm(period.toString(), period.label(),
				Selections.awards(period).stream().map((award) -> awarded(this.rounds.current(period, award))).toList(),
				this.history.of(period), draft.content().approved(), draft.content().reason(), draft.saved());
	}

	private ApprovalForm.Awarded awarded(Round round) {
		List<Outcome> outcomes = this.rounds.outcomes(round);
		return new ApprovalForm.Awarded(round.award(), round.award().label(),
				round.award().subject().name().toLowerCase(Locale.ROOT),
				this.books.selection(round.bookHash()).quotas().get(round.award()).places(), Entrants.keys(outcomes),
				this.entrants.with(outcomes, Result.SELECTED),
				History.counts(outcomes.stream().filter((outcome) -> outcome.result() != Result.SELECTED).toList()));
	}

	/**
	 * Ends the task: approves or returns as drafted.
	 * @param period which quarter
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @return true when approved
	 * @throws IllegalArgumentException when nothing was chosen, or a return has no reason
	 */
	boolean complete(Period period, String taskId, String actor) {
		ApprovalDraft draft = this.drafts.take(taskId, ApprovalDraft.NONE);
		if (draft.approved() == null) {
			throw new IllegalArgumentException("请选择批准或退回");
		}
		if (draft.approved()) {
			this.verdicts.approve(period, draft.reason(), actor);
		}
		else {
			this.verdicts.giveBack(period, draft.reason(), actor);
			this.evaluations.moveTo(period, Stage.SELECTING);
		}
		return draft.approved();
	}

	/**
	 * Lets the approved result stand and tells the office.
	 * @param period which quarter
	 */
	void record(Period period) {
		this.evaluations.moveTo(period, Stage.APPROVED);
		this.groups.members(Role.ORGAN_OFFICE.group())
			.forEach((recipient) -> this.outbox.send("selection-approved/%s/%s".formatted(period, recipient), recipient,
					this.approved.with(Map.of("季度", period.label()))));
	}

}
