package cn.shizhao.foundation.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.foundation.upload.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Puts a table together row by row; the first row that is not blank is the header.
 */
final class TableBuilder {

	private static final int MOST_ROWS = 100_000;

	private final String name;

	private final Problems problems;

	private final Budget budget;

	private final List<Table.Line> lines = new ArrayList<>();

	private @Nullable List<String> header;

	TableBuilder(String name, Problems problems, Budget budget) {
		this.name = name;
		this.problems = problems;
		this.budget = budget;
	}

	/**
	 * Adds a row.
	 * @param number line number as people see it
	 * @param cells stripped texts by column, empty ones included
	 * @return false when the table is too long and reading should stop
	 */
	boolean add(int number, List<String> cells) {
		if (cells.stream().allMatch(String::isEmpty)) {
			return true;
		}
		if (this.header == null) {
			this.header = cells;
			return true;
		}
		if (this.lines.size() == MOST_ROWS) {
			this.problems.add(this.name + "：超过 " + MOST_ROWS + " 行；请删去多余的行或分成几个文件");
			return false;
		}
		line(this.header, number, cells);
		return true;
	}

	private void line(List<String> header, int number, List<String> cells) {
		Map<String, String> named = new HashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			String cell = cells.get(i);
			if (cell.isEmpty()) {
				continue;
			}
			this.budget.cell();
			if (i < header.size() && !header.get(i).isEmpty()) {
				named.putIfAbsent(header.get(i), cell);
			}
			else {
				this.problems.add(this.name + " 第 " + number + " 行：“" + cell + "”所在的列没有表头；请补上列名，或删去这一格（可能多了逗号）");
			}
		}
		this.lines.add(new Table.Line(number, named));
	}

	/**
	 * The table.
	 * @return the table, or empty when there was no row at all
	 */
	Optional<Table> build() {
		return Optional.ofNullable(this.header)
			.map((names) -> new Table(this.name, names.stream().filter((name) -> !name.isEmpty()).toList(),
					this.lines));
	}

}
