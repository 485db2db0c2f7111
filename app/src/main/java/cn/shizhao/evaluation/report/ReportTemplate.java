package cn.shizhao.evaluation.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Excel sheet a section head may fill instead of the form: one row for the
 * section, one for each of its people, only the score to be typed.
 */
final class ReportTemplate {

	static final String SHEET = "科室报送";

	static final String PERIOD = "季度";

	static final String ID = "编号";

	static final String NAME = "姓名";

	static final String PREVIOUS = "上季度得分";

	static final String SCORE = "本季度得分";

	static final String BUSINESS = "科室业务得分";

	static final List<String> COLUMNS = List.of(PERIOD, ID, NAME, PREVIOUS, SCORE);

	private static final int[] WIDTHS = { 12, 14, 18, 16, 16 };

	private static final float ROW_HEIGHT = 22;

	private static final int TYPED = COLUMNS.indexOf(SCORE);

	private final XSSFWorkbook book;

	private final XSSFSheet sheet;

	private final CellStyle fixed;

	private final CellStyle number;

	private final CellStyle typed;

	private ReportTemplate(XSSFWorkbook book) {
		this.book = book;
		this.sheet = book.createSheet(SHEET);
		this.sheet.setDefaultRowHeightInPoints(ROW_HEIGHT);
		this.fixed = style(HorizontalAlignment.LEFT, null);
		this.number = style(HorizontalAlignment.RIGHT, null);
		this.typed = style(HorizontalAlignment.RIGHT, IndexedColors.LIGHT_YELLOW);
		this.typed.setLocked(false);
	}

	/**
	 * The sheet of one section, with what was typed so far.
	 * @param form the section's form
	 * @return the bytes of an .xlsx
	 */
	static byte[] write(ReportForm form) {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			new ReportTemplate(book).fill(form);
			book.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void fill(ReportForm form) {
		header();
		row(form, form.section(), BUSINESS, form.previousBusiness(), form.business());
		form.people().forEach((person) -> row(form, person.id(), person.name(), person.previous(), person.score()));
		validate();
		this.sheet.createFreezePane(0, 1);
		this.sheet.enableLocking();
		print(form);
	}

	private void header() {
		CellStyle style = style(HorizontalAlignment.CENTER, IndexedColors.GREY_25_PERCENT);
		Font bold = this.book.createFont();
		bold.setBold(true);
		style.setFont(bold);
		Row row = this.sheet.createRow(0);
		for (int i = 0; i < COLUMNS.size(); i++) {
			text(row, i, COLUMNS.get(i), style);
			this.sheet.setColumnWidth(i, WIDTHS[i] * 256);
		}
	}

	private void row(ReportForm form, String id, String name, @Nullable BigDecimal previous, String score) {
		Row row = this.sheet.createRow(this.sheet.getLastRowNum() + 1);
		text(row, 0, form.period(), this.fixed);
		text(row, 1, id, this.fixed);
		text(row, 2, name, this.fixed);
		number(row, 3, previous, this.number);
		number(row, TYPED, ScoreText.complaint(score).isEmpty() ? ScoreText.read(score) : null, this.typed);
	}

	private static void text(Row row, int column, String text, CellStyle style) {
		Cell cell = row.createCell(column);
		cell.setCellValue(text);
		cell.setCellStyle(style);
	}

	private static void number(Row row, int column, @Nullable BigDecimal amount, CellStyle style) {
		Cell cell = row.createCell(column);
		cell.setCellStyle(style);
		if (amount != null) {
			cell.setCellValue(amount.doubleValue());
		}
	}

	private CellStyle style(HorizontalAlignment alignment, @Nullable IndexedColors fill) {
		CellStyle style = this.book.createCellStyle();
		style.setAlignment(alignment);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		if (fill != null) {
			style.setFillForegroundColor(fill.getIndex());
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		}
		return style;
	}

	private void validate() {
		DataValidationHelper helper = this.sheet.getDataValidationHelper();
		DataValidation validation = helper.createValidation(
				helper.createCustomConstraint("AND(ISNUMBER(E2),E2>=0,E2<=100,ROUND(E2,2)=E2)"),
				new CellRangeAddressList(1, this.sheet.getLastRowNum(), TYPED, TYPED));
		validation.setShowErrorBox(true);
		validation.createErrorBox("得分不对", "请填 0 到 100 的数字，最多两位小数。");
		validation.setShowPromptBox(true);
		validation.createPromptBox(SCORE, "0 到 100，最多两位小数。只填这一列。");
		this.sheet.addValidationData(validation);
	}

	private void print(ReportForm form) {
		this.sheet.getHeader()
			.setCenter("%s科室报送 · %s（%s）".formatted(form.periodLabel(), form.sectionName(), form.section()));
		this.sheet.getFooter().setRight("第 &P 页，共 &N 页");
		this.sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
		this.sheet.setHorizontallyCenter(true);
		this.sheet.setFitToPage(true);
		PrintSetup setup = this.sheet.getPrintSetup();
		setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
		setup.setFitHeight((short) 0);
	}

}
