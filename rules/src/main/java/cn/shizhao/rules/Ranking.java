package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.shizhao.rules.SelectionBook.Key;

/**
 * Orders candidates by the keys of 排序 and keeps those equal on all of them together. A
 * missing value comes last, whichever direction is better.
 */
final class Ranking {

	private final List<Comparator<Facts>> keys;

	private final Comparator<Facts> order;

	Ranking(List<Key> keys) {
		this.keys = keys.stream().map(Ranking::order).toList();
		this.order = this.keys.stream().reduce((first, second) -> 0, Comparator::thenComparing);
	}

	private static Comparator<Facts> order(Key key) {
		Comparator<BigDecimal> direction = key.higherFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
		return Comparator.comparing((facts) -> facts.value(key.indicator()), Comparator.nullsLast(direction));
	}

	/**
	 * Groups candidates.
	 * @param candidates in any order
	 * @return the groups, best first, the members of each by id
	 */
	List<List<Facts>> groups(List<Facts> candidates) {
		List<List<Facts>> groups = new ArrayList<>();
		candidates.stream().sorted(this.order.thenComparing(Facts::id)).forEach((facts) -> {
			List<Facts> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
			if (last.isEmpty() || this.order.compare(last.get(0), facts) != 0) {
				last = new ArrayList<>();
				groups.add(last);
			}
			last.add(facts);
		});
		return groups;
	}

	/**
	 * How many keys it takes to tell two candidates apart.
	 * @param first a candidate
	 * @param second another, not equal on all keys
	 * @return from 1
	 */
	int telling(Facts first, Facts second) {
		int telling = 1;
		while (telling < this.keys.size() && this.keys.get(telling - 1).compare(first, second) == 0) {
			telling++;
		}
		return telling;
	}

}
