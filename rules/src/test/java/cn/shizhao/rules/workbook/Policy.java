package cn.shizhao.rules.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.BookKind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The default policy as the office handed it over, plain tables in the test resources.
 */
final class Policy {

	private Policy() {
	}

	/**
	 * All sheets of a default workbook but its 用例.
	 */
	static Map<String, Table> of(BookKind kind) {
		Map<String, Table> tables = new LinkedHashMap<>();
		if (kind.subject() != null) {
			tables.put(IndexSheets.ROWS, table(IndexSheets.ROWS, kind.code()));
			tables.put(IndexSheets.CAPS, table(IndexSheets.CAPS, kind.code() + ".caps"));
			tables.put(IndexSheets.GRADES, table(IndexSheets.GRADES, "grades"));
		}
		else if (kind == BookKind.EXEMPLAR_SELECTION) {
			tables.put(SelectionSheets.ELIGIBILITY, table(SelectionSheets.ELIGIBILITY, "selection-eligibility"));
			tables.put(SelectionSheets.QUOTAS, table(SelectionSheets.QUOTAS, "selection-quota"));
			tables.put(SelectionSheets.RANKING, table(SelectionSheets.RANKING, "selection-ranking"));
		}
		else if (kind == BookKind.LECTURE_ROSTER) {
			tables.put(LectureSheets.TURNS, table(LectureSheets.TURNS, "lecture-turns"));
			tables.put(SelectionSheets.ELIGIBILITY, table(SelectionSheets.ELIGIBILITY, "lecture-eligibility"));
			tables.put(SelectionSheets.QUOTAS, table(SelectionSheets.QUOTAS, "lecture-quota"));
			tables.put(SelectionSheets.RANKING, table(SelectionSheets.RANKING, "lecture-ranking"));
		}
		else if (kind == BookKind.INSPECTION_RESPONSE) {
			tables.put(ResponseSheets.RESPONSES, table(ResponseSheets.RESPONSES, kind.code()));
			tables.put(ResponseSheets.CLAUSES, table(ResponseSheets.CLAUSES, "red-lines"));
		}
		else {
			String sheet = Form.of(kind).schemas(null).get(0).name();
			tables.put(sheet, table(sheet, kind.code()));
		}
		return tables;
	}

	private static Table table(String sheet, String name) {
		try (InputStream in = Policy.class.getResourceAsStream("/policy/" + name + ".csv");
				CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
			List<Table.Row> rows = new ArrayList<>();
			List<String> headers = new ArrayList<>();
			for (NamedCsvRecord line : csv) {
				headers = line.getHeader();
				rows.add(row(rows.size() + 2, line));
			}
			return table(sheet, headers, rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Table table(String sheet, List<String> headers, List<Table.Row> rows) {
		Map<String, Integer> columns = new LinkedHashMap<>();
		headers.forEach((header) -> columns.put(header, columns.size()));
		return new Table(sheet, columns, rows);
	}

	private static Table.Row row(int number, NamedCsvRecord line) {
		Map<String, String> cells = new LinkedHashMap<>();
		line.getFieldsAsMap().forEach((header, text) -> {
			if (!text.isEmpty()) {
				cells.put(header, canonical(text));
			}
		});
		return new Table.Row(number, cells, new HashSet<>());
	}

	private static String canonical(String text) {
		return text.matches("[0-9.]+") ? plain(new BigDecimal(text)) : text;
	}

	static String plain(BigDecimal value) {
		return (value.signum() == 0) ? "0" : value.stripTrailingZeros().toPlainString();
	}

}
