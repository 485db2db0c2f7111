package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one data sheet cell by cell; whatever is wrong becomes a finding and the rest is
 * still read.
 */
class SheetReader {

	private final XSSFSheet sheet;

	private final SheetSchema schema;

	private final Findings findings;

	SheetReader(XSSFSheet sheet, SheetSchema schema, Findings findings) {
		this.sheet = sheet;
		this.schema = schema;
		this.findings = findings;
	}

	Table read() {
		Map<String, Integer> columns = new HeaderReader(this.sheet, this.schema, this.findings).read();
		Layout layout = new Layout(this.sheet, this.schema.name(), this.findings);
		int last = layout.lastRow();
		layout.check(last);
		Table table = new Table(this.schema.name(), columns, new ArrayList<>());
		if (last > SheetSchema.MAX_ROWS) {
			this.findings.error(this.schema.name(), "有 " + last + " 行，最多 " + SheetSchema.MAX_ROWS + " 行；请删去多余的行");
			return table;
		}
		for (int number = 1; number <= last; number++) {
			table.rows().add(row(number, columns));
		}
		if (this.schema.key().isEmpty()) {
			refuseMoreThanOne(table);
		}
		else {
			refuseDoubledKeys(table);
		}
		return table;
	}

	private Table.Row row(int number, Map<String, Integer> columns) {
		Table.Row row = new Table.Row(number + 1, new LinkedHashMap<>(), new HashSet<>());
		XSSFRow cells = this.sheet.getRow(number);
		if (Layout.blank(cells)) {
			this.findings.error(this.schema.name(), number, -1, "是空行；请删除这一行");
			columns.keySet().forEach(row.wrong()::add);
			return row;
		}
		columns.forEach((header, at) -> cell(row, header, at, cells.getCell(at)));
		this.schema.columns()
			.stream()
			.map(Column::header)
			.filter((header) -> !columns.containsKey(header))
			.forEach(row.wrong()::add);
		return row;
	}

	private void cell(Table.Row row, String header, int at, @Nullable XSSFCell cell) {
		Column column = this.schema.column(header).orElseThrow();
		try {
			if (cell != null && !CellReader.blank(cell)) {
				row.cells().put(header, CellReader.read(cell, column));
			}
			else if (column.required()) {
				throw new BadCellException("“" + header + "”没有填；" + ask(column));
			}
		}
		catch (BadCellException ex) {
			this.findings.error(this.schema.name(), row.number() - 1, at, ex.getMessage());
			row.wrong().add(header);
		}
	}

	private static String ask(Column column) {
		return switch (column.type()) {
			case CHOICE -> "请从下拉列表选一个";
			case LIST -> column.offer();
			default -> "请填" + column.type().label();
		};
	}

	private void refuseMoreThanOne(Table table) {
		table.rows()
			.stream()
			.skip(1)
			.forEach((row) -> this.findings.error(table.sheet(), row.number() - 1, -1,
					"“" + table.sheet() + "”表只能有一行；请删除多余的行"));
	}

	private void refuseDoubledKeys(Table table) {
		Map<List<String>, Integer> seen = new HashMap<>();
		List<String> headers = this.schema.key();
		for (Table.Row row : table.rows()) {
			if (!Set.copyOf(headers).stream().allMatch(row::has)) {
				continue;
			}
			Integer first = seen.putIfAbsent(headers.stream().map(row::text).toList(), row.number());
			if (first != null) {
				this.findings.error(table, row, headers.get(headers.size() - 1),
						String.join("和", headers) + "“" + row.key(headers) + "”与第 " + first + " 行重复；请改成不重复的，或删除其中一行");
			}
		}
	}

}
