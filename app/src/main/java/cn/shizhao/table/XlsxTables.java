package cn.shizhao.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visible sheets of an .xlsx file.
 */
final class XlsxTables {

	private static final long MOST_BYTES_UNPACKED = 32L * 1024 * 1024;

	private static final int MOST_COLUMNS = 200;

	private final String name;

	private final Problems problems;

	private XlsxTables(String name, Problems problems) {
		this.name = name;
		this.problems = problems;
	}

	static List<Table> read(String file, byte[] content, Problems problems) {
		// both are global, and other readers set them too
		ZipSecureFile.setMaxEntrySize(MOST_BYTES_UNPACKED);
		ZipSecureFile.setMinInflateRatio(0.01);
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			List<Table> tables = new ArrayList<>();
			for (Sheet sheet : book) {
				if (book.getSheetVisibility(book.getSheetIndex(sheet)) == SheetVisibility.VISIBLE) {
					new XlsxTables(file + " › " + sheet.getSheetName(), problems).table(sheet).ifPresent(tables::add);
				}
			}
			return tables;
		}
		// POI tells a broken, encrypted or foreign file by many kinds of exception
		catch (IOException | RuntimeException ex) {
			problems.add(file + ":打不开,不是正确的 .xlsx(可能已损坏、加了密码或改过扩展名);请在 Excel 或 WPS 里重新另存为 .xlsx");
			return List.of();
		}
	}

	private Optional<Table> table(Sheet sheet) {
		TableBuilder builder = new TableBuilder(this.name, this.problems);
		for (Row row : sheet) {
			if (!builder.add(row.getRowNum() + 1, cells(row))) {
				break;
			}
		}
		return builder.build();
	}

	private List<String> cells(Row row) {
		List<String> cells = new ArrayList<>();
		int columns = Math.min(row.getLastCellNum(), MOST_COLUMNS);
		for (int i = 0; i < columns; i++) {
			Cell cell = row.getCell(i);
			cells.add((cell != null) ? text(cell) : "");
		}
		return cells;
	}

	private String text(Cell cell) {
		String text = plain(cell);
		if (text == null) {
			this.problems.add(this.name + " 第 " + (cell.getRowIndex() + 1) + " 行 " + cell.getAddress()
					+ " 格:是公式或错误值;请复制后选择性粘贴为数值");
			return "";
		}
		return text;
	}

	private static @Nullable String plain(Cell cell) {
		return switch (cell.getCellType()) {
			case STRING -> cell.getStringCellValue().strip();
			case NUMERIC ->
				DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
						: NumberToTextConverter.toText(cell.getNumericCellValue());
			case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
			case BLANK -> "";
			default -> null;
		};
	}

}
