package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arithmetic of the policy on its plain tables, sharing nothing with the product but
 * the words: the independent path to what a 用例 must give.
 */
final class PolicyArithmetic {

	private final Map<String, Table> tables;

	PolicyArithmetic(Map<String, Table> tables) {
		this.tables = tables;
	}

	/**
	 * The rows of a sheet whose range holds the value of their indicator.
	 */
	List<Table.Row> fired(String sheet, Map<String, BigDecimal> values) {
		return this.tables.get(sheet)
			.rows()
			.stream()
			.filter((row) -> values.containsKey(row.text("指标")) && in(row, values.get(row.text("指标"))))
			.toList();
	}

	BigDecimal total(Map<String, BigDecimal> values) {
		Map<String, BigDecimal> sums = new HashMap<>();
		for (Table.Row row : fired("计分表", values)) {
			if (row.text("类别").equals("否决")) {
				return new BigDecimal("0.00");
			}
			BigDecimal times = row.text("计分方式").equals("按次") ? values.get(row.text("指标")) : BigDecimal.ONE;
			sums.merge(row.text("类别"), new BigDecimal(row.text("分值")).multiply(times), BigDecimal::add);
		}
		this.tables.get("封顶")
			.rows()
			.forEach((cap) -> sums.computeIfPresent(cap.text("类别"), (name, sum) -> sum.min(cap.number("封顶"))));
		BigDecimal total = BigDecimal.ZERO;
		for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
			total = sum.getKey().equals("扣分") ? total.subtract(sum.getValue()) : total.add(sum.getValue());
		}
		return total.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)).setScale(2, RoundingMode.HALF_UP);
	}

	String grade(BigDecimal total) {
		return this.tables.get("等次")
			.rows()
			.stream()
			.filter((row) -> in(row, total))
			.map((row) -> row.text("等次"))
			.findFirst()
			.orElseThrow();
	}

	boolean eligible(String award, Map<String, BigDecimal> values) {
		return fired("资格", values).stream().noneMatch((row) -> row.text("评选类别").equals(award));
	}

	private static boolean in(Table.Row row, BigDecimal value) {
		BigDecimal lower = row.number("下限(含)");
		BigDecimal upper = row.number("上限(不含)");
		return (lower == null || value.compareTo(lower) >= 0) && (upper == null || value.compareTo(upper) < 0);
	}

}
