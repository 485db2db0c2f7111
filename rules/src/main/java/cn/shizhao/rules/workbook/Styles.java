package cn.shizhao.rules.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The few cell styles of a workbook.
 */
class Styles {

	private static final byte[] RED = { (byte) 0xA6, 0x1C, 0x1C };

	private static final byte[] GREY = { (byte) 0xBF, (byte) 0xBF, (byte) 0xBF };

	private final XSSFWorkbook workbook;

	private final XSSFCellStyle header;

	private final XSSFCellStyle text;

	private final XSSFCellStyle number;

	private final XSSFCellStyle title;

	Styles(XSSFWorkbook workbook) {
		this.workbook = workbook;
		this.header = header(workbook);
		this.text = bordered("@", HorizontalAlignment.LEFT, true);
		this.number = bordered("General", HorizontalAlignment.RIGHT, false);
		this.title = workbook.createCellStyle();
		this.title.setFont(font(14, true));
	}

	XSSFCellStyle header() {
		return this.header;
	}

	XSSFCellStyle title() {
		return this.title;
	}

	XSSFCellStyle of(Column.Type type) {
		return type.numeric() ? this.number : this.text;
	}

	private XSSFCellStyle header(XSSFWorkbook book) {
		XSSFCellStyle style = bordered("@", HorizontalAlignment.CENTER, true);
		XSSFFont font = font(11, true);
		font.setColor(IndexedColors.WHITE.getIndex());
		style.setFont(font);
		style.setFillForegroundColor(new XSSFColor(RED, book.getStylesSource().getIndexedColors()));
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		return style;
	}

	private XSSFCellStyle bordered(String format, HorizontalAlignment alignment, boolean wrap) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		XSSFColor grey = new XSSFColor(GREY, this.workbook.getStylesSource().getIndexedColors());
		style.setFont(font(11, false));
		style.setDataFormat(this.workbook.createDataFormat().getFormat(format));
		style.setAlignment(alignment);
		style.setIndention((short) ((alignment == HorizontalAlignment.CENTER) ? 0 : 1));
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setWrapText(wrap);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		style.setBottomBorderColor(grey);
		style.setRightBorderColor(grey);
		return style;
	}

	private XSSFFont font(int points, boolean bold) {
		XSSFFont font = this.workbook.createFont();
		font.setFontName("微软雅黑");
		font.setFontHeightInPoints((short) points);
		font.setBold(bold);
		return font;
	}

}
