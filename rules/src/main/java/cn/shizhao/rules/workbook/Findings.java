package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Problem.Severity;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Collects every problem of one file and puts them in the order of sheets and cells.
 */
class Findings {

	private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::sheet)
		.thenComparingInt(Found::row)
		.thenComparingInt(Found::column);

	private final String file;

	private final List<String> sheets = new ArrayList<>();

	private final List<Found> found = new ArrayList<>();

	Findings(String file) {
		this.file = file;
	}

	String file() {
		return this.file;
	}

	/**
	 * Tells the order of the sheets in the file.
	 */
	void order(List<String> names) {
		this.sheets.addAll(names);
	}

	void error(String message) {
		add(Severity.ERROR, null, -1, -1, message);
	}

	void error(String sheet, String message) {
		add(Severity.ERROR, sheet, -1, -1, message);
	}

	/**
	 * An error in one cell.
	 * @param row zero-based
	 * @param column zero-based, or -1 when the whole row is meant
	 */
	void error(String sheet, int row, int column, String message) {
		add(Severity.ERROR, sheet, row, column, message);
	}

	void error(Table table, Table.Row row, String header, String message) {
		add(Severity.ERROR, table, row, header, message);
	}

	void add(Severity severity, Table table, Table.Row row, String header, String message) {
		add(severity, table.sheet(), row.number() - 1, table.column(header), message);
	}

	boolean refused() {
		return this.found.stream().anyMatch((one) -> one.problem().severity() == Severity.ERROR);
	}

	List<Problem> problems() {
		return this.found.stream().sorted(ORDER).map(Found::problem).toList();
	}

	/**
	 * Ends the check.
	 * @return the warnings
	 * @throws BookException when there is any error
	 */
	List<Problem> warnings() throws BookException {
		if (refused()) {
			throw new BookException(problems());
		}
		return problems();
	}

	private void add(Severity severity, @Nullable String sheet, int row, int column, String message) {
		Problem problem = new Problem(severity, this.file, sheet, address(row, column), message);
		this.found.add(new Found(order(sheet), row, column, problem));
	}

	private int order(@Nullable String sheet) {
		if (sheet == null) {
			return -1;
		}
		if (!this.sheets.contains(sheet)) {
			this.sheets.add(sheet);
		}
		return this.sheets.indexOf(sheet);
	}

	private static @Nullable String address(int row, int column) {
		if (row < 0) {
			return (column < 0) ? null : CellReference.convertNumToColString(column) + "列";
		}
		return (column < 0) ? "第" + (row + 1) + "行" : CellReference.convertNumToColString(column) + (row + 1);
	}

	private record Found(int sheet, int row, int column, Problem problem) {
	}

}
