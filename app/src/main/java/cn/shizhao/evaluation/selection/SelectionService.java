package cn.shizhao.evaluation.selection;

import java.util.List;
import java.util.Optional;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the selections of a quarter and keeps every round.
 */
@Service
@Transactional
class SelectionService implements Selections {

	private final Candidates candidates;

	private final RuleBooks books;

	private final Evaluations evaluations;

	private final RoundStore rounds;

	private final RoundMaker maker;

	private final Ties ties;

	private final Strikes strikes;

	private final Verdicts verdicts;

	SelectionService(Candidates candidates, RuleBooks books, Evaluations evaluations, RoundStore rounds,
			RoundMaker maker, Ties ties, Strikes strikes, Verdicts verdicts) {
		this.candidates = candidates;
		this.books = books;
		this.evaluations = evaluations;
		this.rounds = rounds;
		this.maker = maker;
		this.ties = ties;
		this.strikes = strikes;
		this.verdicts = verdicts;
	}

	@Override
	public boolean select(Period period, String actor) {
		this.verdicts.refuseOnceApproved(period);
		Indices.Run run = this.candidates.run(period)
			.orElseThrow(() -> new IllegalStateException(period.label() + "还没有计算指数，不能评选；请先计算指数"));
		SelectionBook book = this.books.selection();
		boolean tied = false;
		for (Award award : Selections.awards(period)) {
			tied |= isTied(this.maker.make(period, run, book, award, actor));
		}
		this.evaluations.moveTo(period, tied ? Stage.SELECTING : Stage.REVIEWING);
		return tied;
	}

	private boolean isTied(Round round) {
		return !this.rounds.outcomes(round, Result.TIED).isEmpty();
	}

	@Override
	public void decideTie(Period period, Award award, List<String> order, String reason, String actor) {
		this.verdicts.refuseOnceApproved(period);
		this.ties.decide(period, award, order, reason, actor);
	}

	@Override
	public void approve(Period period, String opinion, String actor) {
		this.verdicts.approve(period, opinion, actor);
		this.evaluations.moveTo(period, Stage.APPROVED);
	}

	@Override
	public void reopen(Period period, List<Struck> struck, String reason, String actor) {
		this.verdicts.reopen(period, reason, actor);
		struck.forEach((one) -> this.strikes.strike(period, one.award(), one.id(), one.reason(), actor));
	}

	@Override
	@Transactional(readOnly = true)
	public boolean approved(Period period) {
		return this.verdicts.approved(period);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Round> newest(Period period, Award award) {
		return this.rounds.newest(period, award);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Outcome> outcomes(Round round) {
		return this.rounds.outcomes(round);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Outcome> winners(Period period, Award award) {
		if (!approved(period)) {
			return List.of();
		}
		return newest(period, award).map((round) -> this.rounds.outcomes(round, Result.SELECTED)).orElse(List.of());
	}

}
