package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * Reads one cell in the closed language of its column: nothing is guessed or converted in
 * silence.
 */
final class CellReader {

	static final int MAX_TEXT = 200;

	/**
	 * Spreadsheets keep and show 15 digits; what lies behind is noise of binary numbers.
	 */
	private static final MathContext SHOWN = new MathContext(15);

	private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000);

	private static final int MAX_SCALE = 6;

	private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");

	private CellReader() {
	}

	/**
	 * Whether a cell shows nothing.
	 */
	static boolean blank(XSSFCell cell) {
		return switch (cell.getCellType()) {
			case BLANK -> !cell.getCTCell().isSetVm();
			case STRING -> text(cell).isEmpty();
			default -> false;
		};
	}

	/**
	 * The canonical text of a cell that is not blank.
	 * @param cell the cell
	 * @param column its column
	 * @return the text; a number without exponent and trailing zeros
	 * @throws BadCellException when the cell is not in the language of the column
	 */
	static String read(XSSFCell cell, Column column) throws BadCellException {
		refuseRichContent(cell);
		return switch (column.type()) {
			case DECIMAL -> number(cell).toPlainString();
			case WHOLE -> whole(number(cell)).toPlainString();
			case ID -> id(text(cell, column));
			case CHOICE -> choice(text(cell, column), column);
			case LIST -> ListText.read(text(cell, column), column);
			case TEXT -> free(cell);
		};
	}

	private static void refuseRichContent(XSSFCell cell) throws BadCellException {
		switch (cell.getCellType()) {
			case FORMULA -> throw new BadCellException(
					"是公式 =" + shortened(cell.getCellFormula()) + "；规则里只能填固定的值，请复制后用“选择性粘贴 › 数值”改成值");
			case ERROR -> throw new BadCellException("是错误值 " + error(cell) + "；请改成正确的值");
			case BOOLEAN ->
				throw new BadCellException("是逻辑值 " + (cell.getBooleanCellValue() ? "TRUE" : "FALSE") + "；请改成这一列要求的内容");
			default -> {
				if (cell.getCTCell().isSetVm()) {
					throw new BadCellException("放的是图片或联网数据类型，不是普通的值；请删除后直接输入");
				}
			}
		}
	}

	private static String error(XSSFCell cell) {
		byte code = cell.getErrorCellValue();
		return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
	}

	private static BigDecimal number(XSSFCell cell) throws BadCellException {
		if (cell.getCellType() != CellType.NUMERIC) {
			throw new BadCellException(NumberText.complaint(text(cell)));
		}
		if (DateUtil.isCellDateFormatted(cell)) {
			throw new BadCellException("是日期 " + shown(cell) + "，这一列只能填数字；请把单元格格式设为“常规”再重新输入");
		}
		BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue()).round(SHOWN).stripTrailingZeros();
		if (value.abs().compareTo(LIMIT) >= 0 || value.scale() > MAX_SCALE) {
			throw new BadCellException("读到的数是 " + value.toPlainString() + "，太大或小数超过 6 位；请检查后改正");
		}
		return (value.signum() == 0) ? BigDecimal.ZERO : value;
	}

	private static BigDecimal whole(BigDecimal value) throws BadCellException {
		if (value.scale() > 0) {
			throw new BadCellException("读到的数是 " + value.toPlainString() + "，这一列只能填整数；请改成整数");
		}
		return value;
	}

	private static String text(XSSFCell cell, Column column) throws BadCellException {
		if (cell.getCellType() == CellType.NUMERIC) {
			throw new BadCellException("读到的是数字 " + shown(cell) + "，“" + column.header() + "”要填文字；" + column.offer());
		}
		return text(cell);
	}

	private static String id(String text) throws BadCellException {
		if (!ID.matcher(text).matches()) {
			throw new BadCellException("“" + shortened(text) + "”不能作编号；编号用汉字、字母、数字、-、_ 和 .，中间没有空格，不超过 40 个字");
		}
		return text;
	}

	static String choice(String text, Column column) throws BadCellException {
		if (!column.choices().contains(text)) {
			throw new BadCellException("没有“" + shortened(text) + "”这个" + column.header() + "；" + column.offer());
		}
		return text;
	}

	private static String free(XSSFCell cell) throws BadCellException {
		String text = (cell.getCellType() == CellType.NUMERIC) ? shown(cell) : text(cell);
		if (text.length() > MAX_TEXT) {
			throw new BadCellException("有 " + text.length() + " 个字，超过 " + MAX_TEXT + " 个字；请缩短");
		}
		return text;
	}

	/**
	 * The text of a string cell without blanks around it, full-width and unbreakable ones
	 * included.
	 */
	static String text(XSSFCell cell) {
		return cell.getStringCellValue().replace('\u00A0', ' ').replace('\u3000', ' ').strip();
	}

	private static String shown(XSSFCell cell) {
		return new DataFormatter(Locale.CHINA).formatCellValue(cell);
	}

	static String shortened(String text) {
		return (text.length() > 40) ? text.substring(0, 40) + "…" : text;
	}

}
