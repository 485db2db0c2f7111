package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.rules.BookChange;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions of a workbook row by row: rows are the same when their key is,
 * wherever they stand.
 */
public final class BookDiff {

	private final List<BookChange> changes = new ArrayList<>();

	private BookDiff() {
	}

	/**
	 * The differences between two versions.
	 * @param before the bytes of the old file
	 * @param after the bytes of the new file
	 * @param afterFile the name of the new file, for messages
	 * @return by sheet, in the order of the new rows, those that are gone last
	 * @throws BookException when the two are not of the same kind
	 */
	public static List<BookChange> between(byte[] before, byte[] after, String afterFile) throws BookException {
		Tables old = WorkbookFile.read(before, new Findings(""));
		Tables now = WorkbookFile.read(after, new Findings(afterFile));
		if (old.form() != now.form()) {
			throw new BookException(List.of(Problem.error(afterFile, null, null,
					"一本是" + old.form().label() + "，一本是" + now.form().label() + "，不能比较；请换成同一种工作簿")));
		}
		BookDiff diff = new BookDiff();
		now.form().schemas(null).forEach((schema) -> diff.sheet(schema, old.of(schema.name()), now.of(schema.name())));
		return diff.changes;
	}

	private void sheet(SheetSchema schema, Table before, Table after) {
		Map<String, Table.Row> old = byKey(schema, before);
		Map<String, Table.Row> now = byKey(schema, after);
		Set<String> headers = new LinkedHashSet<>(after.columns().keySet());
		headers.addAll(before.columns().keySet());
		now.forEach((key, row) -> {
			Table.Row known = old.get(key);
			if (known == null) {
				add(schema, key, null, null, words(row));
			}
			else {
				headers.stream()
					.filter((header) -> !known.text(header).equals(row.text(header)))
					.forEach((header) -> add(schema, key, header, known.text(header), row.text(header)));
			}
		});
		old.forEach((key, row) -> {
			if (!now.containsKey(key)) {
				add(schema, key, null, words(row), null);
			}
		});
	}

	private void add(SheetSchema schema, String key, @Nullable String header, @Nullable String before,
			@Nullable String after) {
		this.changes.add(new BookChange(schema.name(), key, header, before, after));
	}

	private static Map<String, Table.Row> byKey(SheetSchema schema, Table table) {
		Map<String, Table.Row> rows = new LinkedHashMap<>();
		table.rows().forEach((row) -> rows.putIfAbsent(row.key(schema.key()), row));
		return rows;
	}

	private static String words(Table.Row row) {
		return row.cells()
			.entrySet()
			.stream()
			.map((cell) -> cell.getKey() + " " + cell.getValue())
			.collect(Collectors.joining("，"));
	}

}
