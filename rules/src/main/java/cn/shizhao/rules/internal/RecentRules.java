package cn.shizhao.rules.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps rules by the rows they are made of, the most recently used ones, so that a
 * changed cell can never meet the rules of another version. Safe to share between
 * threads.
 *
 * @param <C> what a row contributes to a rule
 * @param <R> the rules of many rows
 */
final class RecentRules<C, R> {

	private static final int KEPT = 32;

	private final Map<List<C>, R> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<List<C>, R> eldest) {
			return size() > KEPT;
		}

	});

	private final Function<List<C>, R> make;

	RecentRules(Function<List<C>, R> make) {
		this.make = make;
	}

	R of(List<? extends C> rows) {
		return this.kept.computeIfAbsent(List.copyOf(rows), this.make);
	}

}
