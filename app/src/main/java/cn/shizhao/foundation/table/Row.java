package cn.shizhao.foundation.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One row of a table, read cell by cell. What cannot be read is reported and gives null
 * (or an empty text), so that reading goes on and people see every problem at once.
 */
public final class Row {

	private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?");

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,17})?");

	private final Table table;

	private final Table.Line line;

	private final Problems problems;

	Row(Table table, Table.Line line, Problems problems) {
		this.table = table;
		this.line = line;
		this.problems = problems;
	}

	/**
	 * The line number in the file.
	 * @return from 1
	 */
	public int number() {
		return this.line.number();
	}

	/**
	 * The text of a cell.
	 * @param column column name
	 * @return stripped; empty when the cell is
	 */
	public String text(String column) {
		return this.line.cells().getOrDefault(column, "");
	}

	/**
	 * The text of a cell that must not be empty.
	 * @param column column name
	 * @param longest most characters allowed
	 * @return the text, empty after a problem
	 */
	public String required(String column, int longest) {
		String text = optional(column, longest);
		if (text(column).isEmpty()) {
			problem(column, "不能为空");
		}
		return text;
	}

	/**
	 * The text of a cell that may be empty.
	 * @param column column name
	 * @param longest most characters allowed
	 * @return the text, empty after a problem
	 */
	public String optional(String column, int longest) {
		String text = text(column);
		// columns of the database count UTF-16 units on H2 and characters on MySQL
		if (text.length() > longest) {
			problem(column, "“" + text + "”太长；最多 " + longest + " 个字");
			return "";
		}
		return text;
	}

	/**
	 * The text of a cell from a closed list.
	 * @param column column name
	 * @param allowed the list
	 * @return one of the list, empty after a problem
	 */
	public String oneOf(String column, List<String> allowed) {
		String text = text(column);
		if (!allowed.contains(text)) {
			problem(column,
					(text.isEmpty() ? "不能为空" : "“" + text + "”不对") + "；应为 " + String.join("、", allowed) + " 之一");
			return "";
		}
		return text;
	}

	/**
	 * The date in a cell, written 2026-01-31, 2026/1/31, 2026.1.31 or 2026年1月31日.
	 * @param column column name
	 * @return the date, null when the cell is empty or after a problem
	 */
	public @Nullable LocalDate date(String column) {
		String text = text(column);
		if (text.isEmpty()) {
			return null;
		}
		Matcher matcher = DATE.matcher(text);
		try {
			if (matcher.matches()) {
				return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
						Integer.parseInt(matcher.group(3)));
			}
		}
		catch (DateTimeException ex) {
			// no such day: reported below
		}
		problem(column, "“" + text + "”不是日期；应写成 2026-01-31");
		return null;
	}

	/**
	 * The number in a cell.
	 * @param column column name
	 * @return the number, null when the cell is empty or after a problem
	 */
	public @Nullable BigDecimal decimal(String column) {
		String text = text(column);
		if (text.isEmpty()) {
			return null;
		}
		if (!DECIMAL.matcher(text).matches()) {
			problem(column, "“" + text + "”不是数字；请用半角数字，如 92.5");
			return null;
		}
		return new BigDecimal(text);
	}

	/**
	 * Reports a problem of one cell.
	 * @param column column name
	 * @param message what is wrong; what to do
	 */
	public void problem(String column, String message) {
		this.problems.add(this.table.name() + " 第 " + this.line.number() + " 行“" + column + "”：" + message);
	}

}
