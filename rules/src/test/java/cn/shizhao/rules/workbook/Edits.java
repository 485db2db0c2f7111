package cn.shizhao.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Workbooks;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Default workbooks with one thing changed, as a clerk or an attacker would change it.
 */
final class Edits {

	private Edits() {
	}

	/**
	 * The problems of the member workbook after an edit, without the file name.
	 */
	static List<String> pioneer(Consumer<XSSFWorkbook> edit) {
		return problems(book(BookKind.PIONEER_INDEX, edit));
	}

	/**
	 * The problems of the selection workbook after an edit, without the file name.
	 */
	static List<String> selection(Consumer<XSSFWorkbook> edit) {
		return problems(book(BookKind.EXEMPLAR_SELECTION, edit));
	}

	/**
	 * The problems of the workbook of visit routes after an edit, without the file name.
	 */
	static List<String> routes(Consumer<XSSFWorkbook> edit) {
		return problems(book(BookKind.VISIT_ROUTES, edit));
	}

	/**
	 * The problems of the response workbook after an edit, without the file name.
	 */
	static List<String> responses(Consumer<XSSFWorkbook> edit) {
		return problems(book(BookKind.INSPECTION_RESPONSE, edit));
	}

	/**
	 * The problems of the lecture roster workbook after an edit, without the file name.
	 */
	static List<String> lectures(Consumer<XSSFWorkbook> edit) {
		return problems(book(BookKind.LECTURE_ROSTER, edit));
	}

	static List<String> problems(byte[] content) {
		return Workbooks.check(content, "f.xlsx")
			.stream()
			.map(Problem::toString)
			.map((line) -> line.replaceFirst("^f.xlsx( › )?：?", ""))
			.toList();
	}

	static byte[] book(BookKind kind, Consumer<XSSFWorkbook> edit) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(kind.shipped()))) {
			edit.accept(workbook);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A cell, made if need be.
	 * @param address such as {@code 计分表!D2}
	 */
	static XSSFCell cell(XSSFWorkbook workbook, String address) {
		CellReference at = new CellReference(address.substring(address.indexOf('!') + 1));
		XSSFSheet sheet = workbook.getSheet(address.substring(0, address.indexOf('!')));
		XSSFRow row = (sheet.getRow(at.getRow()) != null) ? sheet.getRow(at.getRow()) : sheet.createRow(at.getRow());
		XSSFCell cell = row.getCell(at.getCol());
		return (cell != null) ? cell : row.createCell(at.getCol());
	}

	static Consumer<XSSFWorkbook> number(String address, double value) {
		return (workbook) -> cell(workbook, address).setCellValue(value);
	}

	static Consumer<XSSFWorkbook> text(String address, String value) {
		return (workbook) -> cell(workbook, address).setCellValue(value);
	}

	static Consumer<XSSFWorkbook> clear(String address) {
		return (workbook) -> cell(workbook, address).setBlank();
	}

	static Consumer<XSSFWorkbook> clearRow(String sheet, int number) {
		return (workbook) -> workbook.getSheet(sheet).getRow(number - 1).forEach((cell) -> cell.setBlank());
	}

	/**
	 * The entries of a workbook, to be changed and zipped again.
	 */
	static Map<String, byte[]> entries(byte[] content) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
			return entries;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toByteArray();
	}

}
