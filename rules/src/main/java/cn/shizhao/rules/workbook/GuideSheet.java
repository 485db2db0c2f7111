package cn.shizhao.rules.workbook;

import java.util.List;

import cn.shizhao.rules.BookKind;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes 填写说明: how the workbook works and what each column wants.
 */
class GuideSheet {

	private static final int[] WIDTHS = { 22, 88, 20 };

	private final XSSFSheet sheet;

	private final Styles styles;

	GuideSheet(XSSFSheet sheet, Styles styles) {
		this.sheet = sheet;
		this.styles = styles;
	}

	void write(BookKind kind) {
		for (int i = 0; i < WIDTHS.length; i++) {
			this.sheet.setColumnWidth(i, WIDTHS[i] * 256);
		}
		List<GuideText.Section> sections = GuideText.of(kind);
		int next = 0;
		for (GuideText.Section section : sections) {
			row(next++, section.title(), this.styles.title());
			row(next++, section.headers(), this.styles.header());
			for (List<String> line : section.lines()) {
				row(next++, line, this.styles.of(Column.Type.TEXT));
			}
			next++;
		}
		this.sheet.setDisplayGridlines(false);
		BookWriter.print(this.sheet);
	}

	private void row(int number, String text, XSSFCellStyle style) {
		XSSFRow row = this.sheet.createRow(number);
		row.setHeightInPoints(26);
		cell(row, 0, text, style);
	}

	private void row(int number, List<String> texts, XSSFCellStyle style) {
		XSSFRow row = this.sheet.createRow(number);
		int lines = 1;
		for (int i = 0; i < texts.size(); i++) {
			cell(row, i, texts.get(i), style);
			lines = Math.max(lines, (width(texts.get(i)) + WIDTHS[i] - 4) / (WIDTHS[i] - 3));
		}
		row.setHeightInPoints(4 + 17 * lines);
	}

	/**
	 * The width in columns of a Western letter; Chinese characters take two. Heights are
	 * set because not every program fits them to wrapped text by itself.
	 */
	private static int width(String text) {
		return text.codePoints().map((c) -> (c < 0x2E80) ? 1 : 2).sum();
	}

	private static void cell(XSSFRow row, int at, String text, XSSFCellStyle style) {
		XSSFCell cell = row.createCell(at);
		cell.setCellStyle(style);
		cell.setCellValue(text);
	}

}
