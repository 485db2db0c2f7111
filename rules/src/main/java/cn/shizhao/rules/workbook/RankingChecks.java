package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rows of one ranking must keep together: orders run from 1 without holes
 * (doubled ones are refused as doubled keys already) and no indicator comes twice.
 */
class RankingChecks {

	private final Table table;

	private final Findings findings;

	RankingChecks(Table table, Findings findings) {
		this.table = table;
		this.findings = findings;
	}

	/**
	 * Checks.
	 * @param rows those of one ranking that have an order
	 * @param owner whose ranking it is, empty when the sheet has only one
	 */
	void check(List<Table.Row> rows, String owner) {
		Set<BigDecimal> orders = rows.stream()
			.map((row) -> row.number(SelectionSheets.ORDER))
			.collect(Collectors.toSet());
		Map<String, Integer> indicators = new LinkedHashMap<>();
		for (Table.Row row : rows) {
			checkOrder(row, orders, owner);
			Integer first = row.has(IndexSheets.INDICATOR)
					? indicators.putIfAbsent(row.text(IndexSheets.INDICATOR), row.number()) : null;
			if (first != null) {
				this.findings.error(this.table, row, IndexSheets.INDICATOR, owner + "已经在第 " + first + " 行比过“"
						+ row.text(IndexSheets.INDICATOR) + "”，再比一次没有作用；请换一个指标或删除这一行");
			}
		}
	}

	private void checkOrder(Table.Row row, Set<BigDecimal> orders, String owner) {
		BigDecimal order = row.number(SelectionSheets.ORDER);
		if (order.signum() <= 0) {
			this.findings.error(this.table, row, SelectionSheets.ORDER, "次序 " + order.toPlainString() + " 应从 1 起；请改正");
		}
		else if (order.compareTo(BigDecimal.ONE) != 0 && !orders.contains(order.subtract(BigDecimal.ONE))) {
			this.findings.error(this.table, row, SelectionSheets.ORDER, (owner.isEmpty() ? "" : owner + "的") + "次序跳号：有 "
					+ order.toPlainString() + "，没有 " + order.subtract(BigDecimal.ONE).toPlainString() + "；请从 1 起连续编号");
		}
	}

}
