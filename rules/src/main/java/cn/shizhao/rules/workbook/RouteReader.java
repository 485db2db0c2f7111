package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.VisitRoutes;
import cn.shizhao.rules.VisitRoutes.Route;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;

/**
 * From the table of a workbook of visit routes to its checked record.
 */
class RouteReader implements Form.Reader {

	private final String file;

	private final Findings findings;

	private final Table routes;

	RouteReader(String file, Findings findings, Tables tables) {
		this.file = file;
		this.findings = findings;
		this.routes = tables.of(RouteSheets.ROUTES);
	}

	@Override
	public Checked<VisitRoutes> read(String hash, Severity failing) throws BookException {
		if (this.routes.rows().isEmpty() && !this.findings.refused()) {
			this.findings.error(RouteSheets.ROUTES, "一个片区也没有；请每个片区填一行");
		}
		refuseOtherNames();
		refuseOrders();
		List<Problem> warnings = this.findings.warnings();
		return new Checked<>(new VisitRoutes(this.file, hash, rows()), warnings);
	}

	/** A number and a name that do not belong together show a slip in one of them. */
	private void refuseOtherNames() {
		Map<String, Table.Row> first = new HashMap<>();
		for (Table.Row row : this.routes.rows()) {
			String visitor = row.text(RouteSheets.VISITOR);
			if (visitor.isEmpty() || !row.sound(RouteSheets.VISITOR_NAME)) {
				continue;
			}
			Table.Row known = first.putIfAbsent(visitor, row);
			if (known != null && !known.text(RouteSheets.VISITOR_NAME).equals(row.text(RouteSheets.VISITOR_NAME))) {
				this.findings.error(this.routes, row, RouteSheets.VISITOR_NAME,
						"工号 %s 在第 %d 行写的是“%s”，这里是“%s”；请核对工号和姓名".formatted(visitor, known.number(),
								known.text(RouteSheets.VISITOR_NAME), row.text(RouteSheets.VISITOR_NAME)));
			}
		}
	}

	private void refuseOrders() {
		Map<String, Integer> first = new HashMap<>();
		for (Table.Row row : this.routes.rows()) {
			BigDecimal order = row.number(RouteSheets.ORDER);
			if (order == null) {
				continue;
			}
			if (order.signum() <= 0) {
				this.findings.error(this.routes, row, RouteSheets.ORDER, "次序 " + order + " 应从 1 起；请改正");
			}
			else if (row.has(RouteSheets.VISITOR)) {
				Integer known = first.putIfAbsent(row.text(RouteSheets.VISITOR) + "/" + order, row.number());
				if (known != null) {
					this.findings.error(this.routes, row, RouteSheets.ORDER,
							"%s的次序 %s 与第 %d 行重复；请排出先后".formatted(row.text(RouteSheets.VISITOR), order, known));
				}
			}
		}
	}

	private List<Route> rows() {
		return this.routes.rows().stream().map(RouteReader::route).toList();
	}

	private static Route route(Table.Row row) {
		return new Route(row.text(RouteSheets.AREA), row.text(RouteSheets.VISITOR), row.text(RouteSheets.VISITOR_NAME),
				row.whole(RouteSheets.ORDER), row.text(RouteSheets.COMPANIONS), row.text(IndexSheets.NOTE),
				row.number());
	}

}
