package cn.shizhao.evaluation.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.ValueWords;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The discipline group's task: strike who must not be chosen, or lift a strike.
 */
@Service
@Transactional
class ReviewStep {

	private static final List<Indicator> FINDINGS = List.of(Indicator.FINDINGS, Indicator.ORDINARY_FINDINGS,
			Indicator.SERIOUS_FINDINGS, Indicator.OVERDUE, Indicator.SANCTIONS);

	private final RoundStore rounds;

	private final Strikes strikes;

	private final Returns returns;

	private final Candidates candidates;

	private final Evaluations evaluations;

	private final Entrants entrants;

	private final RosterNames names;

	private final Drafts drafts;

	ReviewStep(RoundStore rounds, Strikes strikes, Returns returns, Candidates candidates, Evaluations evaluations,
			Entrants entrants, RosterNames names, Drafts drafts) {
		this.rounds = rounds;
		this.strikes = strikes;
		this.returns = returns;
		this.candidates = candidates;
		this.evaluations = evaluations;
		this.entrants = entrants;
		this.names = names;
		this.drafts = drafts;
	}

	@Transactional(readOnly = true)
	ReviewForm form(Period period, String taskId) {
		Drafts.Draft<ReviewDraft> draft = this.drafts.of(taskId, ReviewDraft.NONE);
		return new ReviewForm(period.toString(), period.label(), this.returns.last(period),
				Selections.awards(period)
					.stream()
					.map((award) -> awarded(this.rounds.current(period, award), draft.content()))
					.toList(),
				draft.saved());
	}

	private ReviewForm.Awarded awarded(Round round, ReviewDraft draft) {
		Award award = round.award();
		Map<String, Facts> facts = facts(round);
		List<Outcome> outcomes = this.rounds.outcomes(round);
		Map<String, RulingMapper.StrikeRow> standing = this.strikes.standing(round.period(), award);
		return new ReviewForm.Awarded(award, award.label(), award.subject().name().toLowerCase(Locale.ROOT),
				Entrants.keys(outcomes),
				outcomes.stream()
					.filter((outcome) -> outcome.result() == Result.SELECTED)
					.map((outcome) -> new ReviewForm.Selected(this.entrants.of(outcome),
							findings(award.subject(), facts.get(outcome.id())),
							ReviewDraft.reason(draft.strikes(), award, outcome.id())))
					.toList(),
				outcomes.stream()
					.filter((outcome) -> standing.containsKey(outcome.id()))
					.map((outcome) -> struck(outcome, standing.get(outcome.id()),
							ReviewDraft.reason(draft.lifts(), award, outcome.id())))
					.toList());
	}

	private Map<String, Facts> facts(Round round) {
		Indices.Run run = this.candidates.run(round.period())
			.filter((newest) -> newest.id().equals(round.runId()))
			.orElseThrow(() -> new IllegalStateException("指数在评选之后又计算过，现在的名单已经过时；请由机关党委办公室重新评选"));
		return this.candidates.facts(round.period(), run, round.award().subject())
			.stream()
			.collect(Collectors.toMap(Facts::id, Function.identity()));
	}

	private static List<ReviewForm.Finding> findings(Subject subject, Facts facts) {
		return FINDINGS.stream()
			.filter((indicator) -> indicator.measures(subject))
			.map((indicator) -> finding(indicator, facts))
			.toList();
	}

	private static ReviewForm.Finding finding(Indicator indicator, Facts facts) {
		BigDecimal value = facts.value(indicator);
		return new ReviewForm.Finding(indicator.label(), ValueWords.of(indicator, value),
				value != null && value.signum() == 0);
	}

	private ReviewForm.Struck struck(Outcome outcome, RulingMapper.StrikeRow strike, @Nullable String lift) {
		return new ReviewForm.Struck(outcome.id(), outcome.name(), strike.reason(),
				this.names.at(strike.decidedBy(), strike.decidedAt()), strike.decidedAt(), lift);
	}

	/**
	 * Ends the task: strikes and lifts as drafted.
	 * @param period which quarter
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @return true when there must be a new selection
	 * @throws IllegalArgumentException when a reason is missing
	 */
	boolean complete(Period period, String taskId, String actor) {
		ReviewDraft draft = this.drafts.take(taskId, ReviewDraft.NONE);
		draft.strikes().forEach((mark) -> this.strikes.strike(period, mark.award(), mark.id(), mark.reason(), actor));
		draft.lifts().forEach((mark) -> this.strikes.lift(period, mark.award(), mark.id(), mark.reason(), actor));
		boolean changed = !draft.strikes().isEmpty() || !draft.lifts().isEmpty();
		this.evaluations.moveTo(period, changed ? Stage.SELECTING : Stage.APPROVING);
		return changed;
	}

}
