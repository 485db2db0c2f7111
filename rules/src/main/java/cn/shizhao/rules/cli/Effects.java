package cn.shizhao.rules.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Selection;
import cn.shizhao.rules.Selection.Outcome;
import cn.shizhao.rules.Selection.Result;
import cn.shizhao.rules.SelectionBook.Key;

/**
 * Prints whom a change of rules touches.
 */
class Effects {

	private final PrintWriter out;

	Effects(PrintWriter out) {
		this.out = out;
	}

	/**
	 * Whose score changes.
	 * @param facts the subjects
	 * @param before their old scores in the same order
	 * @param after their new scores in the same order
	 */
	void scores(List<Facts> facts, List<Score> before, List<Score> after) {
		this.out.println();
		long changed = 0;
		for (int i = 0; i < facts.size(); i++) {
			Score old = before.get(i);
			Score now = after.get(i);
			if (old.total().compareTo(now.total()) != 0 || !old.grade().equals(now.grade())) {
				changed++;
				this.out.println(who(facts.get(i)) + "：" + old.total() + " " + old.grade() + " → " + now.total() + " "
						+ now.grade());
			}
		}
		this.out.println("共 " + facts.size() + " 个计分对象，总分或等次有变化的 " + changed + " 个");
	}

	/**
	 * Who enters, who leaves, and how close it is at the cut line.
	 */
	void selection(Run before, Run after) {
		this.out.println();
		moved("进", before, after, selected(after), selected(before));
		moved("出", before, after, selected(before), selected(after));
		this.out.println("入选线（旧）：" + cutLine(before));
		this.out.println("入选线（新）：" + cutLine(after));
	}

	private void moved(String word, Run before, Run after, List<String> here, List<String> there) {
		List<String> ids = here.stream().filter((id) -> !there.contains(id)).toList();
		this.out.println(word + " " + ids.size() + " 个");
		ids.forEach((id) -> this.out
			.println("  " + who(after.facts(id)) + "：" + result(before, id) + " → " + result(after, id)));
	}

	private static List<String> selected(Run run) {
		return run.selection().with(Result.SELECTED).stream().map(Outcome::id).toList();
	}

	private static String result(Run run, String id) {
		return run.selection()
			.outcomes()
			.stream()
			.filter((outcome) -> outcome.id().equals(id))
			.map((outcome) -> outcome.result().label())
			.findFirst()
			.orElseThrow();
	}

	private static String cutLine(Run run) {
		List<String> in = selected(run);
		List<Outcome> tied = run.selection().with(Result.TIED);
		List<Outcome> out = run.selection().with(Result.NOT_REACHED);
		if (!tied.isEmpty()) {
			return "并列待定 " + tied.stream().map(Outcome::id).collect(Collectors.joining("、"));
		}
		if (in.isEmpty() || out.isEmpty()) {
			return "入选 " + in.size() + " 个，具备资格的没有因名额用完而落选的";
		}
		Facts last = run.facts(in.get(in.size() - 1));
		Facts next = run.facts(out.get(0).id());
		return "最后入选 " + who(last) + "，第一个落选 " + who(next) + "，" + margin(last, next, run.keys());
	}

	/**
	 * The first key that tells the two apart.
	 */
	private static String margin(Facts last, Facts next, List<Key> keys) {
		for (Key key : keys) {
			Indicator indicator = key.indicator();
			BigDecimal inside = last.value(indicator);
			BigDecimal outside = next.value(indicator);
			if (inside == null || outside == null) {
				if (inside != outside) {
					return indicator.label() + "一方没有数据";
				}
			}
			else if (inside.compareTo(outside) != 0) {
				return indicator.label() + " " + inside.toPlainString() + " 对 " + outside.toPlainString() + "，差 "
						+ inside.subtract(outside).abs().toPlainString();
			}
		}
		return "各项排序指标都相同";
	}

	private static String who(Facts facts) {
		return (facts.id() + " " + facts.name()).strip();
	}

	/**
	 * One selection with what it was made of.
	 *
	 * @param candidates as selected from
	 * @param selection the result
	 * @param keys the ranking
	 */
	record Run(List<Facts> candidates, Selection selection, List<Key> keys) {

		Facts facts(String id) {
			return this.candidates.stream().filter((facts) -> facts.id().equals(id)).findFirst().orElseThrow();
		}

	}

}
