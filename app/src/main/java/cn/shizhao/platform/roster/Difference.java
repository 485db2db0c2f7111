package cn.shizhao.platform.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a new roster changes in one kind of table, in words for the preview.
 *
 * @param label which table
 * @param added rows that are new
 * @param changed rows that differ
 * @param leaving rows the new roster no longer has
 * @param total rows afterwards
 */
record Difference(String label, List<String> added, List<Changed> changed, List<String> leaving, int total) {

	static <T> Difference between(Kind<T> kind, RosterData before, RosterData after) {
		Map<String, T> old = before.byKey(kind);
		Map<String, T> now = after.byKey(kind);
		List<String> added = new ArrayList<>();
		List<Changed> changed = new ArrayList<>();
		for (T row : after.rows(kind)) {
			T was = old.get(kind.key(row));
			if (was == null) {
				added.add(kind.title(row));
			}
			else if (!row.equals(was)) {
				changed.add(new Changed(kind.title(row), changes(kind, was, row)));
			}
		}
		List<String> leaving = before.rows(kind)
			.stream()
			.filter((row) -> !now.containsKey(kind.key(row)))
			.map(kind::title)
			.toList();
		return new Difference(kind.label(), added, changed, leaving, now.size());
	}

	private static <T> List<String> changes(Kind<T> kind, T was, T row) {
		return kind.columns()
			.stream()
			.filter((column) -> !column.text(row).equals(column.text(was)))
			.map((column) -> column.name() + "：" + orNone(column.text(was)) + " → " + orNone(column.text(row)))
			.toList();
	}

	private static String orNone(String text) {
		return text.isEmpty() ? "（空）" : text;
	}

	public boolean isEmpty() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.leaving.isEmpty();
	}

	/**
	 * A row that differs.
	 *
	 * @param title which row
	 * @param what column by column, such as 科室编号:K01 → K02
	 */
	record Changed(String title, List<String> what) {
	}

}
