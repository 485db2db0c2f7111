package cn.shizhao.evaluation.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The committee's task: put those who are equal in an order.
 */
@Service
@Transactional
class TieStep {

	private final Selections selections;

	private final RoundStore rounds;

	private final Returns returns;

	private final RuleBooks books;

	private final Entrants entrants;

	private final Drafts drafts;

	TieStep(Selections selections, RoundStore rounds, Returns returns, RuleBooks books, Entrants entrants,
			Drafts drafts) {
		this.selections = selections;
		this.rounds = rounds;
		this.returns = returns;
		this.books = books;
		this.entrants = entrants;
		this.drafts = drafts;
	}

	@Transactional(readOnly = true)
	TieForm form(Period period, String taskId) {
		Drafts.Draft<TieDraft> draft = this.drafts.of(taskId, TieDraft.NONE);
		List<TieForm.Tie> ties = Selections.awards(period)
			.stream()
			.map((award) -> tie(this.rounds.current(period, award), draft.content().of(award)))
			.flatMap(Optional::stream)
			.toList();
		return new TieForm(period.toString(), period.label(), this.returns.last(period), ties, draft.saved());
	}

	private Optional<TieForm.Tie> tie(Round round, Optional<TieDraft.Order> draft) {
		List<Outcome> outcomes = this.rounds.outcomes(round);
		List<Entrant> tied = this.entrants.with(outcomes, Result.TIED).stream().sorted(byDraft(draft)).toList();
		if (tied.isEmpty()) {
			return Optional.empty();
		}
		SelectionBook.Quota quota = this.books.selection(round.bookHash()).quotas().get(round.award());
		List<Entrant> selected = this.entrants.with(outcomes, Result.SELECTED);
		return Optional.of(new TieForm.Tie(round.award(), round.award().label(), quota.places(),
				quota.places() - selected.size(), quota.perBranch(), quota.perSection(), Entrants.keys(outcomes), tied,
				selected, draft.map(TieDraft.Order::reason).orElse("")));
	}

	private static Comparator<Entrant> byDraft(Optional<TieDraft.Order> draft) {
		List<String> order = draft.map(TieDraft.Order::order).orElse(List.of());
		return Comparator
			.comparingInt((entrant) -> order.contains(entrant.id()) ? order.indexOf(entrant.id()) : order.size());
	}

	/**
	 * Ends the task: every tie is decided as drafted.
	 * @param period which quarter
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @throws IllegalArgumentException when an order or a reason is missing
	 */
	void complete(Period period, String taskId, String actor) {
		TieDraft draft = this.drafts.take(taskId, TieDraft.NONE);
		for (Award award : Selections.awards(period)) {
			if (!this.rounds.outcomes(this.rounds.current(period, award), Result.TIED).isEmpty()) {
				TieDraft.Order order = draft.of(award)
					.orElseThrow(() -> new IllegalArgumentException(award.label() + "的并列还没有裁定；请排好先后并写明理由"));
				this.selections.decideTie(period, award, order.order(), order.reason(), actor);
			}
		}
	}

}
