package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.Selection.Result;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import org.jspecify.annotations.Nullable;

/**
 * The selection as the rules are written down, in plain Java and without the engine: what
 * the real one is compared with.
 */
final class ReferenceSelector {

	private final SelectionBook book;

	private final Quota quota;

	private final List<Key> keys;

	private final List<String> decision;

	private final Map<String, Verdict> verdicts = new HashMap<>();

	private final Map<String, Integer> taken = new HashMap<>();

	private int places;

	private boolean stopped;

	private ReferenceSelector(SelectionBook book, Award award, List<String> decision) {
		this.book = book;
		this.quota = book.quotas().get(award);
		this.keys = book.ranking().getOrDefault(award, List.of());
		this.decision = decision;
		this.places = this.quota.places();
	}

	static Map<String, Verdict> select(SelectionBook book, Award award, List<Facts> candidates, List<String> decision) {
		return new ReferenceSelector(book, award, decision).run(award, candidates);
	}

	private Map<String, Verdict> run(Award award, List<Facts> candidates) {
		List<Facts> left = new ArrayList<>();
		for (Facts facts : candidates) {
			boolean out = this.book.eligibility()
				.stream()
				.anyMatch((row) -> row.award() == award && facts.value(row.indicator()) != null
						&& row.band().contains(facts.value(row.indicator())));
			if (out) {
				this.verdicts.put(facts.id(), new Verdict(Result.INELIGIBLE, null));
			}
			else {
				left.add(facts);
			}
		}
		left.sort(this::compare);
		int from = 0;
		while (from < left.size()) {
			int to = from;
			while (to < left.size() && compare(left.get(from), left.get(to)) == 0) {
				to++;
			}
			group(left.subList(from, to), from + 1);
			from = to;
		}
		return this.verdicts;
	}

	private int compare(Facts first, Facts second) {
		for (Key key : this.keys) {
			BigDecimal one = first.value(key.indicator());
			BigDecimal two = second.value(key.indicator());
			int order;
			if (one == null || two == null) {
				order = Boolean.compare(one == null, two == null);
			}
			else {
				order = key.higherFirst() ? two.compareTo(one) : one.compareTo(two);
			}
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	private void group(List<Facts> group, int rank) {
		List<Facts> free = new ArrayList<>();
		for (Facts facts : group) {
			if (this.stopped || this.places == 0) {
				put(facts, Result.NOT_REACHED, rank);
			}
			else if (full(facts)) {
				put(facts, Result.CAP_REACHED, rank);
			}
			else {
				free.add(facts);
			}
		}
		if (free.isEmpty()) {
			return;
		}
		List<Facts> decided = free.stream()
			.filter((facts) -> this.decision.contains(facts.id()))
			.sorted(Comparator.comparing((facts) -> this.decision.indexOf(facts.id())))
			.toList();
		if (fits(free)) {
			free.forEach((facts) -> take(facts, rank));
		}
		else if (decided.isEmpty()) {
			free.forEach((facts) -> put(facts, Result.TIED, rank));
			this.stopped = true;
		}
		else {
			decided.forEach((facts) -> group(List.of(facts), rank));
			free.removeAll(decided);
			group(free, rank);
		}
	}

	private boolean fits(List<Facts> group) {
		Map<String, Integer> wanted = new HashMap<>();
		group.forEach((facts) -> limits(facts).keySet().forEach((unit) -> wanted.merge(unit, 1, Integer::sum)));
		boolean units = group.stream()
			.flatMap((facts) -> limits(facts).entrySet().stream())
			.allMatch(
					(unit) -> this.taken.getOrDefault(unit.getKey(), 0) + wanted.get(unit.getKey()) <= unit.getValue());
		return units && group.size() <= this.places;
	}

	private boolean full(Facts facts) {
		return limits(facts).entrySet()
			.stream()
			.anyMatch((unit) -> this.taken.getOrDefault(unit.getKey(), 0) >= unit.getValue());
	}

	private Map<String, Integer> limits(Facts facts) {
		Map<String, Integer> limits = new HashMap<>();
		if (this.quota.perBranch() != null && facts.branch() != null) {
			limits.put("branch " + facts.branch(), this.quota.perBranch());
		}
		if (this.quota.perSection() != null && facts.section() != null) {
			limits.put("section " + facts.section(), this.quota.perSection());
		}
		return limits;
	}

	private void take(Facts facts, int rank) {
		limits(facts).keySet().forEach((unit) -> this.taken.merge(unit, 1, Integer::sum));
		this.places--;
		put(facts, Result.SELECTED, rank);
	}

	private void put(Facts facts, Result result, int rank) {
		this.verdicts.put(facts.id(), new Verdict(result, rank));
	}

	/**
	 * What must come out for one candidate.
	 */
	record Verdict(Result result, @Nullable Integer rank) {
	}

}
