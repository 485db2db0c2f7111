package cn.shizhao.evaluation.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.RosterNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everything that was selected and decided on the way to a result.
 */
@Component
@Transactional(readOnly = true)
class History {

	private final RoundStore rounds;

	private final RulingMapper rulings;

	private final RosterNames names;

	History(RoundStore rounds, RulingMapper rulings, RosterNames names) {
		this.rounds = rounds;
		this.rulings = rulings;
		this.names = names;
	}

	/**
	 * The events of a quarter.
	 * @param period which quarter
	 * @return oldest first
	 */
	List<Event> of(Period period) {
		Map<String, String> candidates = new HashMap<>();
		List<Event> events = new ArrayList<>();
		for (Round round : this.rounds.rounds(period)) {
			List<Outcome> outcomes = this.rounds.outcomes(round);
			outcomes.forEach((outcome) -> candidates.put(outcome.id(), outcome.name()));
			events.add(new Event(round.selectedAt(), this.names.at(round.selectedBy(), round.selectedAt()),
					round.award().label(), "第" + round.number() + "轮评选：" + String.join("，", counts(outcomes)), ""));
		}
		String key = period.toString();
		this.rulings.ties(key).forEach((tie) -> events.add(tie(tie, candidates)));
		this.rulings.strikes(key).forEach((strike) -> events.add(strike(strike, candidates)));
		this.rulings.verdicts(key).forEach((verdict) -> events.add(verdict(verdict)));
		this.rulings.reopenings(key)
			.forEach((again) -> events.add(new Event(again.decidedAt(),
					this.names.at(again.decidedBy(), again.decidedAt()), "", "重新评选", again.reason())));
		events.sort(Comparator.comparing(Event::at));
		return events;
	}

	/**
	 * How many candidates came to which outcome.
	 * @param outcomes of one round
	 * @return such as 当选 10, without those that nobody came to
	 */
	static List<String> counts(List<Outcome> outcomes) {
		Map<Result, Long> counts = outcomes.stream()
			.collect(Collectors.groupingBy(Outcome::result, Collectors.counting()));
		return List.of(Result.values())
			.stream()
			.filter(counts::containsKey)
			.map((result) -> result.label() + " " + counts.get(result))
			.toList();
	}

	private Event tie(RulingMapper.TieRow tie, Map<String, String> candidates) {
		String order = RoundRow.split(tie.decidedOrder())
			.stream()
			.map((id) -> candidates.getOrDefault(id, id))
			.collect(Collectors.joining("、"));
		return new Event(tie.decidedAt(), this.names.at(tie.decidedBy(), tie.decidedAt()), tie.award().label(),
				"机关党委裁定第" + tie.roundNumber() + "轮的并列，先后为：" + order, tie.reason());
	}

	private Event strike(RulingMapper.StrikeRow strike, Map<String, String> candidates) {
		return new Event(strike.decidedAt(), this.names.at(strike.decidedBy(), strike.decidedAt()),
				strike.award().label(), "廉政审核" + (strike.struck() ? "取消" : "恢复") + "："
						+ candidates.getOrDefault(strike.subjectId(), strike.subjectId()),
				strike.reason());
	}

	private Event verdict(RulingMapper.VerdictRow verdict) {
		return new Event(verdict.decidedAt(), this.names.at(verdict.decidedBy(), verdict.decidedAt()), "",
				verdict.approved() ? "党组批准" : "党组退回，重新评选", verdict.reason());
	}

}
