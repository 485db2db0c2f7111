package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks every feature what hangs on those who leave or move, and has it passed on.
 */
@Component
class Handovers {

	private final ObjectProvider<Commitments> features;

	Handovers(ObjectProvider<Commitments> features) {
		this.features = features;
	}

	List<Handover> of(RosterData before, RosterData after) {
		return StaffChange.between(before, after, Map.of())
			.stream()
			.map((change) -> new Handover(change.title(),
					this.features.orderedStream().flatMap((feature) -> feature.of(change).stream()).toList()))
			.filter((handover) -> !handover.lines().isEmpty())
			.toList();
	}

	void settle(RosterData before, RosterData after, Answers answers, String actor) {
		StaffChange.between(before, after, answers.reasons())
			.forEach((change) -> this.features.orderedStream().forEach((feature) -> feature.settle(change, actor)));
	}

}
