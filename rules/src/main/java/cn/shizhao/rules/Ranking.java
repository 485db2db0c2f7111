package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Orders candidates by the keys of 排序 and keeps those equal on all of them together. A
 * missing value comes last, whichever direction is better.
 *
 * @param <S> the candidates
 */
final class Ranking<S extends Measured<?>> {

	private final List<Comparator<S>> keys;

	private final Comparator<S> order;

	Ranking(List<Comparator<S>> keys) {
		this.keys = keys;
		this.order = this.keys.stream().reduce((first, second) -> 0, Comparator::thenComparing);
	}

	/**
	 * The order by one key.
	 * @param value the value of the key's indicator
	 * @param higherFirst true for 高者优先, false for 低者优先
	 */
	static <S> Comparator<S> by(Function<S, @Nullable BigDecimal> value, boolean higherFirst) {
		Comparator<BigDecimal> direction = higherFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
		return Comparator.comparing(value, Comparator.nullsLast(direction));
	}

	/**
	 * Groups candidates.
	 * @param candidates in any order
	 * @return the groups, best first, the members of each by id
	 */
	List<List<S>> groups(List<S> candidates) {
		List<List<S>> groups = new ArrayList<>();
		sorted(candidates).forEach((facts) -> {
			List<S> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
			if (last.isEmpty() || !level(last.get(0), facts)) {
				last = new ArrayList<>();
				groups.add(last);
			}
			last.add(facts);
		});
		return groups;
	}

	/**
	 * Puts candidates in a row.
	 * @param candidates in any order
	 * @return best first, those equal on all keys by id
	 */
	List<S> sorted(List<S> candidates) {
		return candidates.stream().sorted(this.order.thenComparing(Measured::id)).toList();
	}

	/**
	 * Whether two candidates are equal on all keys.
	 */
	boolean level(S first, S second) {
		return this.order.compare(first, second) == 0;
	}

	/**
	 * How many keys it takes to tell two candidates apart.
	 * @param first a candidate
	 * @param second another, not equal on all keys
	 * @return from 1
	 */
	int telling(S first, S second) {
		int telling = 1;
		while (telling < this.keys.size() && this.keys.get(telling - 1).compare(first, second) == 0) {
			telling++;
		}
		return telling;
	}

}
