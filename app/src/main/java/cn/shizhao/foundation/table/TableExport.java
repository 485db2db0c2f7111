package cn.shizhao.foundation.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.shizhao.rules.CsvCells;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A table that people take along, as CSV or .xlsx; {@link TableFiles} reads both back.
 *
 * @param name the sheet's name
 * @param header column names
 * @param rows cells in the order of the header: text, numbers as BigDecimal or Integer,
 * null for an empty cell
 */
public record TableExport(String name, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {

	private static final int MOST_CHARACTERS_WIDE = 40;

	private static final int WIDTH_UNIT = 256;

	/**
	 * The table as CSV.
	 * @return UTF-8 with a BOM, by which Excel knows the encoding
	 */
	public byte[] csv() {
		StringWriter text = new StringWriter().append('\uFEFF');
		try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			writer.writeRecord(this.header);
			this.rows.forEach((row) -> writer.writeRecord(row.stream().map(TableExport::inert).toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The table as a workbook of one sheet with a frozen, bold header and a filter.
	 * @return the bytes of an .xlsx
	 */
	public byte[] xlsx() {
		return xlsx(List.of(this));
	}

	/**
	 * Several tables as one workbook.
	 * @param tables a sheet each, in this order
	 * @return the bytes of an .xlsx
	 */
	public static byte[] xlsx(List<TableExport> tables) {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Styles styles = new Styles(bold(book), quoted(book));
			tables.forEach((table) -> table.fill(book.createSheet(table.name), styles));
			book.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void fill(XSSFSheet sheet, Styles styles) {
		Row first = sheet.createRow(0);
		fill(first, this.header, styles);
		first.forEach((cell) -> cell.setCellStyle(styles.bold()));
		for (List<? extends @Nullable Object> row : this.rows) {
			fill(sheet.createRow(sheet.getLastRowNum() + 1), row, styles);
		}
		arrange(sheet);
	}

	private void arrange(XSSFSheet sheet) {
		sheet.createFreezePane(0, 1);
		sheet.setAutoFilter(new CellRangeAddress(0, this.rows.size(), 0, Math.max(0, this.header.size() - 1)));
		for (int i = 0; i < this.header.size(); i++) {
			sheet.setColumnWidth(i, (width(i) + 2) * WIDTH_UNIT);
		}
	}

	/** Measured in half-width characters; fonts may be missing where this runs. */
	private int width(int column) {
		int longest = columns(this.header.get(column)) + 2;
		for (List<? extends @Nullable Object> row : this.rows) {
			longest = Math.max(longest, columns(text(row.get(column))));
		}
		return Math.min(MOST_CHARACTERS_WIDE, longest);
	}

	private static int columns(String text) {
		return text.codePoints().map((character) -> (character < 0x2E80) ? 1 : 2).sum();
	}

	private static CellStyle bold(XSSFWorkbook book) {
		Font font = book.createFont();
		font.setBold(true);
		CellStyle style = book.createCellStyle();
		style.setFont(font);
		return style;
	}

	/** Stays text when someone goes into the cell and out again. */
	private static CellStyle quoted(XSSFWorkbook book) {
		CellStyle style = book.createCellStyle();
		style.setQuotePrefixed(true);
		return style;
	}

	private static void fill(Row row, List<? extends @Nullable Object> values, Styles styles) {
		for (int i = 0; i < values.size(); i++) {
			Cell cell = row.createCell(i);
			if (values.get(i) instanceof Number number) {
				cell.setCellValue(number.doubleValue());
				continue;
			}
			String text = text(values.get(i));
			cell.setCellValue(text);
			if (!CsvCells.written(text).equals(text)) {
				cell.setCellStyle(styles.quoted());
			}
		}
	}

	private static String inert(@Nullable Object value) {
		return (value instanceof Number) ? text(value) : CsvCells.written(text(value));
	}

	private static String text(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		return (value != null) ? value.toString() : "";
	}

	/**
	 * The looks of cells.
	 *
	 * @param bold of the header
	 * @param quoted of text that begins like a formula
	 */
	private record Styles(CellStyle bold, CellStyle quoted) {
	}

}
