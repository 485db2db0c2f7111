package cn.shizhao.rules.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.shizhao.rules.Indicator;

/**
 * One data sheet of a workbook.
 *
 * @param name the visible sheet name
 * @param guide what the sheet is for, for a clerk
 * @param columns its columns in the order of the template
 * @param key the headers whose values together name a row; no two rows share them; none
 * for a sheet of one row
 * @param indicators the indicators that may have a column of their own (用例), otherwise
 * empty
 */
record SheetSchema(String name, String guide, List<Column> columns, List<String> key, List<Indicator> indicators) {

	static final String CASES = "用例";

	static final int MAX_ROWS = 1000;

	/**
	 * The column of a header.
	 * @return empty when the sheet knows no such header
	 */
	Optional<Column> column(String header) {
		Optional<Column> own = this.columns.stream().filter((column) -> column.header().equals(header)).findFirst();
		return own.isPresent() ? own
				: Indicator.byLabel(header).filter(this.indicators::contains).map((found) -> Column.of(found));
	}

	/**
	 * The columns a new sheet gets when these indicators have one each: what is given
	 * stands before what is expected.
	 */
	List<Column> columnsWith(List<Indicator> given) {
		List<Column> all = new ArrayList<>(this.columns);
		int at = (int) this.columns.stream().takeWhile((column) -> !column.header().startsWith("应")).count();
		all.addAll(at, given.stream().map(Column::of).toList());
		return all;
	}

}
