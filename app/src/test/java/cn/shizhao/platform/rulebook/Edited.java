package cn.shizhao.platform.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import cn.shizhao.rules.BookKind;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Shipped workbooks with a cell changed, as an author would.
 */
final class Edited {

	private Edited() {
	}

	/**
	 * Sets a cell of the first data row.
	 * @param kind which workbook
	 * @param sheetName which sheet
	 * @param column header of the column
	 * @param text new content; a number when it looks like one
	 * @return the file
	 */
	static byte[] firstRow(BookKind kind, String sheetName, String column, String text) {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(kind.shipped()));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet sheet = book.getSheet(sheetName);
			Cell cell = sheet.getRow(1)
				.getCell(indexOf(sheet.getRow(0), column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
			if (text.matches("\\d+(\\.\\d+)?")) {
				cell.setCellValue(Double.parseDouble(text));
			}
			else {
				cell.setCellValue(text);
			}
			book.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int indexOf(Row header, String column) {
		for (Cell cell : header) {
			if (column.equals(cell.getStringCellValue())) {
				return cell.getColumnIndex();
			}
		}
		throw new IllegalArgumentException(column);
	}

}
