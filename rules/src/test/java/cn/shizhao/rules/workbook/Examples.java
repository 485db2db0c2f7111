package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.rules.Indicator;

/**
 * Makes the 用例 of the default workbooks: every boundary of every row from both sides, and
 * one of each thing the arithmetic does besides.
 */
class Examples {

	private final Map<String, Table> tables;

	private final PolicyArithmetic arithmetic;

	private final List<Table.Row> rows = new ArrayList<>();

	Examples(Map<String, Table> tables) {
		this.tables = tables;
		this.arithmetic = new PolicyArithmetic(tables);
	}

	/**
	 * The values that show where the rows of an indicator begin and end: each bound, the
	 * value just below it, and for a 按次 row one more than its lower bound.
	 */
	static Set<BigDecimal> boundaries(Indicator indicator, List<Table.Row> rows) {
		Set<BigDecimal> values = new TreeSet<>();
		BigDecimal step = switch (indicator.kind()) {
			case RATE -> new BigDecimal("0.0001");
			case SCORE, HOURS -> new BigDecimal("0.01");
			case COUNT, FLAG -> BigDecimal.ONE;
		};
		for (Table.Row row : rows) {
			Stream.of(row.number("下限(含)"), row.number("上限(不含)")).filter((bound) -> bound != null).forEach((bound) -> {
				values.add(bound);
				values.add(bound.subtract(step));
			});
			if (row.text("计分方式").equals("按次")) {
				values.add(row.number("下限(含)").add(step));
			}
		}
		values.removeIf((value) -> indicator.kind().complaint(value).isPresent());
		return values;
	}

	Table index() {
		Map<String, List<Table.Row>> byIndicator = this.tables.get("计分表")
			.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> row.text("指标"), LinkedHashMap::new, Collectors.toList()));
		byIndicator.forEach((name, all) -> {
			Indicator indicator = Indicator.byLabel(name).orElseThrow();
			boundaries(indicator, all).forEach((value) -> indexBoundary(name, value, all));
		});
		Map<String, BigDecimal> best = best();
		Map<String, BigDecimal> praised = with(best, rewarded());
		index("各项最高", best);
		index("奖励封顶", with(duty(), rewarded()));
		index("超过100分按100分", praised);
		index("扣到0分为止", with(duty(), Map.of("严重问题数", BigDecimal.ONE, "一般问题数", BigDecimal.valueOf(50))));
		index("各项最高但被否决", with(best, Map.of("处分数", BigDecimal.ONE)));
		index("没有任何数据", Map.of());
		grades(best);
		List<String> headers = new ArrayList<>(List.of("用例名"));
		headers.addAll(byIndicator.keySet());
		headers.addAll(List.of("应得总分", "应得等次"));
		return Policy.table("用例", headers, this.rows);
	}

	private void indexBoundary(String indicator, BigDecimal value, List<Table.Row> rows) {
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		if (rows.stream().anyMatch((row) -> Set.of("扣分", "否决").contains(row.text("类别")))) {
			values.putAll(duty());
		}
		values.put(indicator, value);
		String fired = this.arithmetic.fired("计分表", Map.of(indicator, value))
			.stream()
			.map((row) -> row.text("编号"))
			.collect(Collectors.joining(" "));
		index(indicator + " " + Policy.plain(value) + (fired.isEmpty() ? " 没有行生效" : " " + fired), values);
	}

	/**
	 * The highest 定额 row of every adding indicator, at its lower bound or at 0.
	 */
	private Map<String, BigDecimal> best() {
		return best(Set.of("基础", "履职"));
	}

	private Map<String, BigDecimal> duty() {
		return best(Set.of("履职"));
	}

	private Map<String, BigDecimal> best(Set<String> categories) {
		Map<String, Table.Row> highest = new LinkedHashMap<>();
		this.tables.get("计分表").rows().stream().filter((row) -> categories.contains(row.text("类别"))).forEach((row) -> {
			Table.Row known = highest.get(row.text("指标"));
			if (known == null || known.number("分值").compareTo(row.number("分值")) < 0) {
				highest.put(row.text("指标"), row);
			}
		});
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		highest.forEach((name, row) -> values.put(name, row.has("下限(含)") ? row.number("下限(含)") : BigDecimal.ZERO));
		return values;
	}

	private Map<String, BigDecimal> rewarded() {
		return this.tables.get("计分表")
			.rows()
			.stream()
			.filter((row) -> row.text("类别").equals("奖励"))
			.collect(Collectors.toMap((row) -> row.text("指标"), (row) -> BigDecimal.valueOf(3)));
	}

	/**
	 * For every grade the total that just reaches it and the nearest below, found by
	 * adding findings to the best.
	 */
	private void grades(Map<String, BigDecimal> best) {
		Map<BigDecimal, Map<String, BigDecimal>> reachable = new LinkedHashMap<>();
		for (int ordinary = 0; ordinary <= 40; ordinary++) {
			for (int overdue = 0; overdue <= 20 && this.known("逾期整改数") || overdue == 0; overdue++) {
				Map<String, BigDecimal> values = new LinkedHashMap<>(best);
				values.put("一般问题数", BigDecimal.valueOf(ordinary));
				if (overdue > 0) {
					values.put("逾期整改数", BigDecimal.valueOf(overdue));
				}
				reachable.putIfAbsent(this.arithmetic.total(values), values);
			}
		}
		for (Table.Row grade : this.tables.get("等次").rows()) {
			if (grade.has("下限(含)")) {
				BigDecimal bound = grade.number("下限(含)").setScale(2);
				BigDecimal below = reachable.keySet()
					.stream()
					.filter((total) -> total.compareTo(bound) < 0)
					.max(BigDecimal::compareTo)
					.orElseThrow();
				index("正好" + grade.text("等次"), reachable.get(bound));
				index("差一点" + grade.text("等次"), reachable.get(below));
			}
		}
	}

	private boolean known(String indicator) {
		return this.tables.get("计分表").rows().stream().anyMatch((row) -> row.text("指标").equals(indicator));
	}

	private void index(String name, Map<String, BigDecimal> values) {
		BigDecimal total = this.arithmetic.total(values);
		add(name, values, Map.of("应得总分", Policy.plain(total), "应得等次", this.arithmetic.grade(total)));
	}

	Table selection() {
		Set<String> used = new LinkedHashSet<>();
		for (Table.Row quota : this.tables.get("名额").rows()) {
			String award = quota.text("评选类别");
			Map<String, List<Table.Row>> byIndicator = this.tables.get("资格")
				.rows()
				.stream()
				.filter((row) -> row.text("评选类别").equals(award))
				.collect(Collectors.groupingBy((row) -> row.text("指标"), LinkedHashMap::new, Collectors.toList()));
			used.addAll(byIndicator.keySet());
			byIndicator.forEach((name, all) -> boundaries(Indicator.byLabel(name).orElseThrow(), all)
				.forEach((value) -> selectionBoundary(award, name, value)));
			selection(award + " 没有任何数据", award, Map.of());
		}
		List<String> headers = new ArrayList<>(List.of("用例名", "评选类别"));
		headers.addAll(used);
		headers.add("应有资格");
		return Policy.table("用例", headers, this.rows);
	}

	private void selectionBoundary(String award, String indicator, BigDecimal value) {
		String fired = this.arithmetic.fired("资格", Map.of(indicator, value))
			.stream()
			.filter((row) -> row.text("评选类别").equals(award))
			.map((row) -> " " + row.text("编号"))
			.collect(Collectors.joining());
		selection(award + " " + indicator + " " + Policy.plain(value) + fired, award, Map.of(indicator, value));
	}

	private void selection(String name, String award, Map<String, BigDecimal> values) {
		add(name, values, Map.of("评选类别", award, "应有资格", this.arithmetic.eligible(award, values) ? "是" : "否"));
	}

	private void add(String name, Map<String, BigDecimal> values, Map<String, String> expected) {
		Map<String, String> cells = new LinkedHashMap<>(Map.of("用例名", name));
		values.forEach((indicator, value) -> cells.put(indicator, Policy.plain(value)));
		cells.putAll(expected);
		this.rows.add(new Table.Row(this.rows.size() + 2, cells, new HashSet<>()));
	}

	private static Map<String, BigDecimal> with(Map<String, BigDecimal> values, Map<String, BigDecimal> more) {
		Map<String, BigDecimal> both = new LinkedHashMap<>(values);
		both.putAll(more);
		return both;
	}

}
