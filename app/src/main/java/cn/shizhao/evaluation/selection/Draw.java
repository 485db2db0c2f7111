package cn.shizhao.evaluation.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import cn.shizhao.rules.ExemplarSelector;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Selection;
import cn.shizhao.rules.SelectionBook.Award;

/**
 * A selection with the orders the committee decided: an order counts only for a tie all
 * of whose members it names, so that nobody is passed over by a decision made without
 * them.
 *
 * @param selection what came out
 * @param decision the orders that counted, one after the other
 */
record Draw(Selection selection, List<String> decision) {

	static Draw of(ExemplarSelector selector, Award award, List<Facts> candidates, List<List<String>> decided) {
		List<String> decision = new ArrayList<>();
		while (true) {
			Selection selection = selector.select(award, candidates, decision);
			List<String> tied = selection.with(Selection.Result.TIED)
				.stream()
				.map(Selection.Outcome::id)
				.filter((id) -> !decision.contains(id))
				.toList();
			Optional<List<String>> order = decided.stream()
				.filter((one) -> !tied.isEmpty() && new HashSet<>(one).containsAll(tied))
				.findFirst();
			if (order.isEmpty()) {
				return new Draw(selection, List.copyOf(decision));
			}
			decision.addAll(order.get().stream().filter(tied::contains).toList());
		}
	}

}
