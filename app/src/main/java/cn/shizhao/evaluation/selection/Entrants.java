package cn.shizhao.evaluation.selection;

import java.util.List;

import cn.shizhao.evaluation.index.ValueWords;
import cn.shizhao.platform.roster.RosterNames;
import org.springframework.stereotype.Component;

/**
 * Puts outcomes into words.
 */
@Component
class Entrants {

	private final RosterNames names;

	Entrants(RosterNames names) {
		this.names = names;
	}

	Entrant of(Outcome outcome) {
		return new Entrant(outcome.id(), outcome.name(), this.names.branch(outcome.branch()),
				this.names.section(outcome.section()), outcome.rank(),
				outcome.keys().stream().map((key) -> ValueWords.of(key.indicator(), key.value())).toList(),
				outcome.reason());
	}

	List<Entrant> with(List<Outcome> outcomes, Result result) {
		return outcomes.stream().filter((outcome) -> outcome.result() == result).map(this::of).toList();
	}

	/**
	 * The names of the ranking keys.
	 * @param outcomes of one round
	 * @return in 次序, none without candidates
	 */
	static List<String> keys(List<Outcome> outcomes) {
		return outcomes.stream()
			.findFirst()
			.map((outcome) -> outcome.keys().stream().map((key) -> key.indicator().label()).toList())
			.orElse(List.of());
	}

}
