package cn.shizhao.rules.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Indicator;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook as the office gets it: headers, drop-downs, widths, 填写说明 and any
 * rows.
 */
public final class BookWriter {

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final Styles styles = new Styles(this.workbook);

	private BookWriter() {
	}

	/**
	 * An empty workbook.
	 * @param kind which
	 * @return the bytes of an {@code .xlsx} file
	 */
	public static byte[] template(BookKind kind) {
		return write(kind, Map.of());
	}

	/**
	 * A workbook with rows.
	 * @param kind which
	 * @param tables rows by sheet name; a sheet without any stays empty
	 * @return the bytes of an {@code .xlsx} file
	 */
	static byte[] write(BookKind kind, Map<String, Table> tables) {
		BookWriter writer = new BookWriter();
		for (SheetSchema schema : Form.of(kind).schemas(kind.subject())) {
			writer.sheet(schema, tables.getOrDefault(schema.name(), new Table(schema.name(), Map.of(), List.of())));
		}
		new GuideSheet(writer.workbook.createSheet(WorkbookFile.GUIDE), writer.styles).write(kind);
		return writer.bytes();
	}

	private void sheet(SheetSchema schema, Table table) {
		XSSFSheet sheet = this.workbook.createSheet(schema.name());
		List<Column> columns = columns(schema, table);
		XSSFRow header = sheet.createRow(0);
		header.setHeightInPoints(schema.indicators().isEmpty() ? 24 : 36);
		for (int i = 0; i < columns.size(); i++) {
			column(sheet, i, columns.get(i));
			XSSFCell cell = header.createCell(i);
			cell.setCellValue(columns.get(i).header());
			cell.setCellStyle(this.styles.header());
		}
		sheet.setDefaultRowHeightInPoints(20);
		table.rows().forEach((row) -> row(sheet, columns, row));
		sheet.createFreezePane(schema.indicators().isEmpty() ? 0 : 1, 1);
		sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
		print(sheet);
	}

	/**
	 * In 用例 every indicator of the kind has a column in an empty book, and those in use
	 * in a filled one.
	 */
	private static List<Column> columns(SheetSchema schema, Table table) {
		List<Indicator> used = schema.indicators()
			.stream()
			.filter((one) -> table.columns().isEmpty() || table.columns().containsKey(one.label()))
			.toList();
		return schema.columnsWith(used);
	}

	private void column(XSSFSheet sheet, int at, Column column) {
		sheet.setColumnWidth(at, column.width() * 256);
		sheet.setDefaultColumnStyle(at, this.styles.of(column.type()));
		if (column.type() == Column.Type.CHOICE) {
			dropDown(sheet, at, column);
		}
	}

	private static void dropDown(XSSFSheet sheet, int at, Column column) {
		DataValidationHelper helper = sheet.getDataValidationHelper();
		DataValidation validation = helper.createValidation(
				helper.createExplicitListConstraint(column.choices().toArray(String[]::new)),
				new CellRangeAddressList(1, SheetSchema.MAX_ROWS, at, at));
		validation.setSuppressDropDownArrow(true);
		validation.setShowErrorBox(true);
		validation.createErrorBox(column.header(), "请从下拉列表选");
		sheet.addValidationData(validation);
	}

	private void row(XSSFSheet sheet, List<Column> columns, Table.Row row) {
		XSSFRow cells = sheet.createRow(row.number() - 1);
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			XSSFCell cell = cells.createCell(i);
			cell.setCellStyle(this.styles.of(column.type()));
			if (column.type().numeric() && row.has(column.header())) {
				cell.setCellValue(Double.parseDouble(row.text(column.header())));
			}
			else if (row.has(column.header())) {
				cell.setCellValue(row.text(column.header()));
			}
		}
	}

	static void print(XSSFSheet sheet) {
		sheet.getPrintSetup().setLandscape(true);
		sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
		sheet.setFitToPage(true);
		sheet.getPrintSetup().setFitWidth((short) 1);
		sheet.getPrintSetup().setFitHeight((short) 0);
		sheet.getFooter().setCenter("&A 第 &P 页 共 &N 页");
	}

	private byte[] bytes() {
		try (this.workbook) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			this.workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
