package cn.shizhao.foundation.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table as people brought it: a header row and rows of text cells. Reading happens
 * through {@link Row}, which reports what is wrong to {@link Problems}.
 *
 * @param name how messages call it: the file name, with the sheet for .xlsx
 * @param header the column names in file order, stripped
 * @param lines the rows that are not blank
 */
public record Table(String name, List<String> header, List<Line> lines) {

	/**
	 * Whether the header has all of some columns, to tell kinds of table apart.
	 * @param columns column names
	 * @return true when none is missing
	 */
	public boolean has(Iterable<String> columns) {
		for (String column : columns) {
			if (!this.header.contains(column)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The rows, once the header is right. The order of columns is free.
	 * @param required columns that must be there
	 * @param optional columns that may be there; others are refused
	 * @param problems takes what is wrong
	 * @return the rows, none when the header is wrong
	 */
	public List<Row> rows(List<String> required, List<String> optional, Problems problems) {
		return headerIsRight(required, optional, problems)
				? this.lines.stream().map((line) -> new Row(this, line, problems)).toList() : List.of();
	}

	private boolean headerIsRight(List<String> required, List<String> optional, Problems problems) {
		Problems here = new Problems();
		Set<String> seen = new HashSet<>();
		for (String column : this.header) {
			if (!seen.add(column)) {
				here.add(this.name + "：表头“" + column + "”出现了两次；请删去多余的一列");
			}
			else if (!required.contains(column) && !optional.contains(column)) {
				here.add(this.name + "：不认识表头“" + column + "”；可用的列是 " + join(required, optional));
			}
		}
		required.stream()
			.filter((column) -> !seen.contains(column))
			.forEach((column) -> here.add(this.name + "：缺少“" + column + "”一列；必须有的列是 " + String.join("、", required)));
		here.lines().forEach(problems::add);
		return here.isEmpty();
	}

	private static String join(List<String> required, List<String> optional) {
		return Stream.concat(required.stream(), optional.stream()).collect(Collectors.joining("、"));
	}

	/**
	 * One row of cells.
	 *
	 * @param number line number in the file as people see it, from 1
	 * @param cells text by column name, stripped; an empty cell is absent
	 */
	public record Line(int number, Map<String, String> cells) {
	}

}
