package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The data of one sheet as text: what stands between a file and the records made of it,
 * and what is rendered and compared.
 *
 * @param sheet the sheet's name
 * @param columns zero-based place per header, in the order of the file
 * @param rows in the order of the file
 */
record Table(String sheet, Map<String, Integer> columns, List<Row> rows) {

	int column(String header) {
		return this.columns.getOrDefault(header, -1);
	}

	/**
	 * One row.
	 *
	 * @param number as a spreadsheet shows it, from 2
	 * @param cells per header, canonical text; an empty cell is absent
	 * @param wrong the headers whose cell was refused, absent from the cells as well
	 */
	record Row(int number, Map<String, String> cells, Set<String> wrong) {

		String text(String header) {
			return this.cells.getOrDefault(header, "");
		}

		@Nullable BigDecimal number(String header) {
			String text = this.cells.get(header);
			return (text != null) ? new BigDecimal(text) : null;
		}

		@Nullable Integer whole(String header) {
			BigDecimal value = number(header);
			return (value != null) ? Integer.valueOf(value.intValueExact()) : null;
		}

		boolean has(String header) {
			return this.cells.containsKey(header);
		}

		/**
		 * Whether none of these cells was refused.
		 */
		boolean sound(String... headers) {
			return Stream.of(headers).noneMatch(this.wrong::contains);
		}

		/**
		 * What names the row, for people.
		 */
		String key(List<String> headers) {
			return headers.stream().map(this::text).collect(Collectors.joining(" "));
		}

	}

}
