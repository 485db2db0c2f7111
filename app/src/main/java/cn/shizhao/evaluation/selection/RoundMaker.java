package cn.shizhao.evaluation.selection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.ExemplarSelector;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Selection;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a round: gathers the inputs, lets the rules select, adds who was struck.
 */
@Component
@Transactional
class RoundMaker {

	private final Candidates candidates;

	private final RoundStore rounds;

	private final Ties ties;

	private final Strikes strikes;

	private final Verdicts verdicts;

	private final Clock clock;

	RoundMaker(Candidates candidates, RoundStore rounds, Ties ties, Strikes strikes, Verdicts verdicts, Clock clock) {
		this.candidates = candidates;
		this.rounds = rounds;
		this.ties = ties;
		this.strikes = strikes;
		this.verdicts = verdicts;
		this.clock = clock;
	}

	/**
	 * Selects for one award.
	 * @param period quarter or year
	 * @param run the index run
	 * @param book the selection workbook
	 * @param award what is awarded
	 * @param actor who or what asked for it
	 * @return the newest round when it was made from the same inputs, else a new one
	 */
	Round make(Period period, Indices.Run run, SelectionBook book, Award award, String actor) {
		Map<String, RulingMapper.StrikeRow> struck = this.strikes.standing(period, award);
		Map<Boolean, List<Facts>> people = this.candidates.facts(period, run, award.subject())
			.stream()
			.collect(Collectors.partitioningBy((facts) -> struck.containsKey(facts.id())));
		int attempt = this.verdicts.attempt(period);
		Draw draw = Draw.of(ExemplarSelector.of(book), award, people.get(false),
				this.ties.decided(period, award, attempt, run.id(), book.hash()));
		Inputs inputs = new Inputs(attempt, run.id(), book.hash(), List.copyOf(struck.keySet()), draw.decision());
		Optional<Round> newest = this.rounds.newest(period, award);
		return newest.filter(inputs::made).orElseGet(() -> {
			RoundRow row = inputs.row(period, award, newest.map(Round::number).orElse(0) + 1, actor,
					LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
			this.rounds.add(row, outcomes(draw.selection(), people.get(false), people.get(true), struck,
					book.ranking().getOrDefault(award, List.of())));
			return row.round();
		});
	}

	private static List<Outcome> outcomes(Selection selection, List<Facts> free, List<Facts> excluded,
			Map<String, RulingMapper.StrikeRow> struck, List<SelectionBook.Key> keys) {
		Map<String, Facts> byId = free.stream().collect(Collectors.toMap(Facts::id, Function.identity()));
		List<Outcome> outcomes = selection.outcomes()
			.stream()
			.map((outcome) -> outcome(byId.get(outcome.id()), Result.of(outcome.result()), outcome.rank(),
					outcome.reason(), keys))
			.collect(Collectors.toCollection(ArrayList::new));
		int ranked = (int) outcomes.stream().filter((outcome) -> outcome.result() != Result.INELIGIBLE).count();
		outcomes.addAll(ranked,
				excluded.stream()
					.map((facts) -> outcome(facts, Result.STRUCK, null, struck.get(facts.id()).reason(), keys))
					.toList());
		return outcomes;
	}

	private static Outcome outcome(Facts facts, Result result, @Nullable Integer rank, String reason,
			List<SelectionBook.Key> keys) {
		return new Outcome(facts.id(), facts.name(), facts.branch(), facts.section(), result, rank, reason,
				keys.stream().map((key) -> new Outcome.Key(key.indicator(), facts.value(key.indicator()))).toList());
	}

	/**
	 * What a round is made from.
	 *
	 * @param attempt how often the result had been returned before
	 * @param runId the index run
	 * @param bookHash the selection workbook
	 * @param excluded who is struck, ordered
	 * @param decision the committee's order
	 */
	private record Inputs(int attempt, String runId, String bookHash, List<String> excluded, List<String> decision) {

		boolean made(Round round) {
			return equals(
					new Inputs(round.attempt(), round.runId(), round.bookHash(), round.excluded(), round.decision()));
		}

		RoundRow row(Period period, Award award, int number, String actor, LocalDateTime at) {
			return new RoundRow(UUID.randomUUID().toString(), period.toString(), award, number, this.attempt,
					this.runId, this.bookHash, RoundRow.join(this.excluded), RoundRow.join(this.decision), actor, at);
		}

	}

}
