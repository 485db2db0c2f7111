package cn.shizhao.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.Selection.Outcome;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import cn.shizhao.rules.internal.Contender;
import cn.shizhao.rules.internal.Unit;
import cn.shizhao.rules.internal.Walk;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the eligible candidates of one award and lets the rules walk through them.
 */
final class Contest {

	private final Quota quota;

	private final List<Indicator> keys;

	private final Ranking<Facts> ranking;

	private final Map<String, Integer> turns = new HashMap<>();

	private final Map<String, Unit> units = new HashMap<>();

	Contest(Quota quota, List<Key> keys, List<String> decision) {
		this.quota = quota;
		this.keys = keys.stream().map(Key::indicator).toList();
		this.ranking = new Ranking<>(keys.stream()
			.map((key) -> Ranking.<Facts>by((facts) -> facts.value(key.indicator()), key.higherFirst()))
			.toList());
		decision.forEach((id) -> this.turns.putIfAbsent(id, this.turns.size()));
	}

	/**
	 * The outcomes by rank; within a rank the selected first, then by id.
	 * @param eligible the candidates
	 * @return one outcome each
	 */
	List<Outcome> outcomes(List<Facts> eligible) {
		List<List<Facts>> groups = this.ranking.groups(eligible);
		List<List<Contender>> contenders = new ArrayList<>(groups.size());
		int rank = 1;
		for (List<Facts> group : groups) {
			contenders.add(contenders(group, rank));
			rank += group.size();
		}
		Walk.run(contenders, this.units.values(), this.quota.places());
		List<Outcome> outcomes = new ArrayList<>(eligible.size());
		for (int i = 0; i < groups.size(); i++) {
			outcomes.addAll(outcomes(groups.get(i), contenders.get(i), telling(groups, i)));
		}
		return outcomes;
	}

	/**
	 * How many keys tell a group from the ones before and after it.
	 */
	private int telling(List<List<Facts>> groups, int at) {
		Facts one = groups.get(at).get(0);
		int before = (at > 0) ? this.ranking.telling(groups.get(at - 1).get(0), one) : 1;
		int after = (at + 1 < groups.size()) ? this.ranking.telling(one, groups.get(at + 1).get(0)) : 1;
		return Math.max(before, after);
	}

	private List<Contender> contenders(List<Facts> group, int rank) {
		return group.stream()
			.map((facts) -> new Contender(rank, unit("支部", facts.branch(), this.quota.perBranch()),
					unit("科室", facts.section(), this.quota.perSection()), this.turns.get(facts.id())))
			.toList();
	}

	private @Nullable Unit unit(String kind, @Nullable String code, @Nullable Integer limit) {
		if (code == null || limit == null) {
			return null;
		}
		return this.units.computeIfAbsent(kind + code, (name) -> new Unit(name, limit));
	}

	private List<Outcome> outcomes(List<Facts> group, List<Contender> contenders, int telling) {
		List<Outcome> outcomes = new ArrayList<>(group.size());
		for (int i = 0; i < group.size(); i++) {
			outcomes.add(outcome(group.get(i), contenders.get(i), telling));
		}
		outcomes.sort(Comparator.comparing(Outcome::result));
		return outcomes;
	}

	private Outcome outcome(Facts facts, Contender contender, int telling) {
		String reason = Reasons.position(contender.rank(), facts, this.keys, telling) + contender.reason();
		return new Outcome(facts.id(), contender.result(), contender.rank(), reason);
	}

}
