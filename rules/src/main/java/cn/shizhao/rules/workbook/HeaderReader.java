package cn.shizhao.rules.workbook;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import cn.shizhao.rules.Indicator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a sheet by the headers in its first row; their order is free.
 */
class HeaderReader {

	private final XSSFSheet sheet;

	private final SheetSchema schema;

	private final Findings findings;

	HeaderReader(XSSFSheet sheet, SheetSchema schema, Findings findings) {
		this.sheet = sheet;
		this.schema = schema;
		this.findings = findings;
	}

	/**
	 * The known headers and their zero-based columns in the order of the file.
	 */
	Map<String, Integer> read() {
		Map<String, Integer> columns = new LinkedHashMap<>();
		XSSFRow row = this.sheet.getRow(0);
		if (row != null) {
			for (Cell cell : row) {
				if (!CellReader.blank((XSSFCell) cell)) {
					header((XSSFCell) cell, columns);
				}
			}
		}
		refuseMissing(columns);
		refuseOrphans(row);
		return columns;
	}

	/**
	 * The headers as they stand there, known or not.
	 */
	static List<String> texts(@Nullable Row row) {
		return (row == null) ? List.of()
				: StreamSupport.stream(row.spliterator(), false)
					.map((cell) -> headerText((XSSFCell) cell))
					.filter((header) -> !header.isEmpty())
					.toList();
	}

	private static String headerText(XSSFCell cell) {
		return (cell.getCellType() == CellType.STRING) ? CellReader.text(cell) : "";
	}

	private void header(XSSFCell cell, Map<String, Integer> columns) {
		String header = headerText(cell);
		if (this.schema.column(header).isEmpty()) {
			error(cell.getColumnIndex(), unknown(header));
		}
		else if (columns.putIfAbsent(header, cell.getColumnIndex()) != null) {
			error(cell.getColumnIndex(), "表头“" + header + "”重复；请删除其中一列");
		}
	}

	private String unknown(String header) {
		if (header.isEmpty()) {
			return "表头要写文字；请改成这张表的列名：" + names();
		}
		String plain = plain(header);
		Optional<String> meant = known().filter((name) -> plain(name).equals(plain)).findFirst();
		return "不认识表头“" + header + "”；"
				+ meant.map((name) -> "应写作“" + name + "”").orElseGet(() -> "请删除这一列，或改成这张表的列名：" + names());
	}

	private static String plain(String header) {
		return Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("\\s", "");
	}

	private Stream<String> known() {
		return Stream.concat(this.schema.columns().stream().map(Column::header),
				this.schema.indicators().stream().map(Indicator::label));
	}

	private String names() {
		String names = String.join("、", this.schema.columns().stream().map(Column::header).toList());
		return this.schema.indicators().isEmpty() ? names : names + "，以及各个指标";
	}

	private void refuseMissing(Map<String, Integer> columns) {
		List<String> missing = this.schema.columns()
			.stream()
			.map(Column::header)
			.filter((header) -> !columns.containsKey(header))
			.toList();
		if (!missing.isEmpty()) {
			this.findings.error(this.schema.name(), "第一行缺少表头“" + String.join("”“", missing) + "”；请补上这些列");
		}
	}

	/**
	 * Content below an empty header would be read by nobody.
	 */
	private void refuseOrphans(@Nullable XSSFRow header) {
		Map<Integer, XSSFCell> orphans = new LinkedHashMap<>();
		for (Row row : this.sheet) {
			for (Cell cell : row) {
				XSSFCell top = (header != null) ? header.getCell(cell.getColumnIndex()) : null;
				if ((top == null || CellReader.blank(top)) && !CellReader.blank((XSSFCell) cell)) {
					orphans.putIfAbsent(cell.getColumnIndex(), (XSSFCell) cell);
				}
			}
		}
		orphans.forEach((column, cell) -> this.findings.error(this.schema.name(), cell.getRowIndex(), column,
				"这一列没有表头，内容不会被读取；请删除，或写到“说明”里"));
	}

	private void error(int column, String message) {
		this.findings.error(this.schema.name(), 0, column, message);
	}

}
