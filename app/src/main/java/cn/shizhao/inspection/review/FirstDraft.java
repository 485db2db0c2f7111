package cn.shizhao.inspection.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.review.Statistics.ByClause;
import cn.shizhao.inspection.review.Statistics.ByQuarter;
import cn.shizhao.inspection.review.Statistics.Overdue;

/**
 * Says the numbers of a quarter in words, for the office to go on from; causes and
 * demands are for people to write, and nobody is named.
 */
final class FirstDraft {

	private static final int NAMED = 3;

	private FirstDraft() {
	}

	static String of(Period period, Statistics numbers) {
		List<String> lines = new ArrayList<>();
		lines.add(overall(period, numbers));
		if (numbers.total().total() > 0) {
			lines.add("问题较多的条款：" + clauses(numbers.clauses()) + "。");
			lines.add(
					"问题较多的科室：" + joined(numbers.proposed(), (section) -> section.name() + " " + section.words()) + "。");
			lines.add(repeats(numbers) + overdue(numbers.overdue()));
		}
		return String.join("\n", lines);
	}

	private static String overall(Period period, Statistics numbers) {
		Counts total = numbers.total();
		String found = (total.total() > 0) ? "督查认定问题 " + total.words() : "督查没有认定的问题";
		String appealed = (numbers.appealed() > 0) ? "另有 " + numbers.appealed() + " 个正在申诉，没有计入。" : "";
		return period.label() + found + compared(numbers.trend()) + "。" + appealed;
	}

	private static String compared(List<ByQuarter> trend) {
		if (trend.size() < 2) {
			return "";
		}
		int before = trend.get(trend.size() - 2).counts().total();
		int change = trend.get(trend.size() - 1).counts().total() - before;
		if (change == 0) {
			return "，与上季度持平";
		}
		return "，比上季度的 %d 个%s %d 个".formatted(before, (change > 0) ? "增加" : "减少", Math.abs(change));
	}

	private static String clauses(List<ByClause> clauses) {
		List<ByClause> most = clauses.stream()
			.filter((clause) -> clause.counts().total() > 0)
			.sorted(Comparator.comparingInt((ByClause clause) -> -clause.counts().total()))
			.limit(NAMED)
			.toList();
		return joined(most,
				(clause) -> "第%d条“%s”%d 个".formatted(clause.number(), clause.text(), clause.counts().total()));
	}

	private static String repeats(Statistics numbers) {
		int repeats = numbers.repeats().size();
		return (repeats > 0) ? "同一对象重复违反同一条的有 " + repeats + " 起；" : "没有同一对象重复违反同一条的情况；";
	}

	private static String overdue(List<Overdue> overdue) {
		if (overdue.isEmpty()) {
			return "没有整改逾期。";
		}
		long open = overdue.stream().filter(Overdue::open).count();
		return "整改逾期 " + overdue.size() + " 个" + ((open > 0) ? "，其中 " + open + " 个还没有整改到位。" : "，现都已整改。");
	}

	private static <T> String joined(List<T> some, Function<T, String> words) {
		return some.stream().map(words).collect(Collectors.joining("；"));
	}

}
