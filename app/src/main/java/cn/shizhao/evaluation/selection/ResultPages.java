package cn.shizhao.evaluation.selection;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a result to whoever may see it: everything, or of an approved result the names of
 * the selected and what concerns the reader.
 */
@Service
@Transactional(readOnly = true)
class ResultPages {

	private static final int SHORT_HASH = 12;

	private final RoundStore rounds;

	private final RoundMapper mapper;

	private final Verdicts verdicts;

	private final History history;

	private final Evaluations evaluations;

	private final Entrants entrants;

	private final RosterNames names;

	ResultPages(RoundStore rounds, RoundMapper mapper, Verdicts verdicts, History history, Evaluations evaluations,
			Entrants entrants, RosterNames names) {
		this.rounds = rounds;
		this.mapper = mapper;
		this.verdicts = verdicts;
		this.history = history;
		this.evaluations = evaluations;
		this.entrants = entrants;
		this.names = names;
	}

	/**
	 * The quarter to show when none was named.
	 * @param otherwise the quarter before any selection
	 * @return the newest quarter with a selection
	 */
	Period newest(Period otherwise) {
		return periods().stream().findFirst().orElse(otherwise);
	}

	private List<Period> periods() {
		return this.mapper.periods().stream().map(Period::parseAny).toList();
	}

	ResultView view(Period period, ResultQuery asked, Actor actor) {
		ResultQuery query = asked.in(period);
		boolean approved = this.verdicts.approved(period);
		boolean whole = actor.seesAll();
		List<Round> all = this.rounds.rounds(period)
			.stream()
			.filter((round) -> round.award() == query.award())
			.sorted(Comparator.comparingInt(Round::number).reversed())
			.toList();
		Optional<Round> round = shown(all, query.round(), whole, approved);
		List<Outcome> outcomes = round.map(this.rounds::outcomes).orElse(List.of());
		List<Outcome> visible = outcomes.stream()
			.filter((outcome) -> outcome.result() == Result.SELECTED || concerns(outcome, query.award(), actor))
			.toList();
		return new ResultView(period, periods(), state(period), approved, query, whole,
				round.map(this::roundView).orElse(null), Entrants.keys(outcomes),
				visible.stream().filter(query::wants).map((outcome) -> line(outcome, query.award(), actor)).toList(),
				counts(visible), names(visible, Outcome::branch, this.names::branch),
				names(visible, Outcome::section, this.names::section),
				whole ? all.stream().map(this::roundView).toList() : List.of(), whole ? events(period) : List.of());
	}

	private String state(Period period) {
		return this.evaluations.find(period).map(Evaluation::stage).map((stage) -> stage.label()).orElse("没有开启测评");
	}

	/** Readers who do not see all see the round that stands, and no other. */
	private static Optional<Round> shown(List<Round> newestFirst, @Nullable Integer asked, boolean whole,
			boolean approved) {
		if (!whole) {
			return approved ? newestFirst.stream().findFirst() : Optional.empty();
		}
		if (asked == null) {
			return newestFirst.stream().findFirst();
		}
		return Optional.of(newestFirst.stream()
			.filter((round) -> round.number() == asked)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有第 " + asked + " 轮评选；现有 " + newestFirst.size() + " 轮")));
	}

	private static boolean concerns(Outcome outcome, Award award, Actor actor) {
		String person = (award.subject() == Subject.MEMBER) ? outcome.id() : "";
		return actor.maySee(person, outcome.section(), outcome.branch());
	}

	/** Why a name was struck is for those who see all, and for the person. */
	private ResultView.Line line(Outcome outcome, Award award, Actor actor) {
		boolean told = outcome.result() != Result.STRUCK || actor.seesAll() || actor.id().equals(outcome.id());
		boolean concerned = concerns(outcome, award, actor);
		Entrant who = this.entrants.of(outcome);
		Entrant shown = concerned ? who
				: new Entrant(who.id(), who.name(), who.branch(), who.section(), who.rank(), List.of(), "");
		return new ResultView.Line(shown, outcome.result(),
				told ? (concerned ? outcome.reason() : "") : "按机关纪委的审核意见取消，理由由机关纪委告知本人", concerned);
	}

	private static Map<Result, Long> counts(List<Outcome> outcomes) {
		return outcomes.stream()
			.collect(Collectors.groupingBy(Outcome::result, () -> new EnumMap<>(Result.class), Collectors.counting()));
	}

	private static Map<String, String> names(List<Outcome> outcomes, Function<Outcome, @Nullable String> unit,
			Function<String, String> name) {
		return outcomes.stream()
			.map(unit)
			.filter((code) -> code != null)
			.distinct()
			.collect(Collectors.toMap(Function.identity(), name, (one, other) -> one, TreeMap::new));
	}

	private ResultView.RoundView roundView(Round round) {
		return new ResultView.RoundView(round.number(), ChineseTime.time(round.selectedAt()),
				this.names.at(round.selectedBy(), round.selectedAt()),
				String.join("，", History.counts(this.rounds.outcomes(round))),
				round.bookHash().substring(0, SHORT_HASH));
	}

	private List<ResultView.EventView> events(Period period) {
		return this.history.of(period)
			.stream()
			.map((event) -> new ResultView.EventView(ChineseTime.time(event.at()), event))
			.toList();
	}

}
