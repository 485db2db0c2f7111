package cn.shizhao.foundation.table;

import java.util.List;
import java.util.Locale;

import cn.shizhao.foundation.upload.Budget;
import cn.shizhao.foundation.upload.OverBudgetException;

/**
 * Reads files of tables: a CSV holds one, an .xlsx one per visible sheet.
 */
public final class TableFiles {

	private static final int MOST_MEGABYTES_UNPACKED = 32;

	private TableFiles() {
	}

	/**
	 * Reads a file by the ending of its name.
	 * @param file file name, for messages
	 * @param content a CSV in UTF-8 (with or without BOM) or an .xlsx
	 * @param problems takes what is wrong, an empty file included
	 * @return the tables that have a header; none when the file cannot be read
	 */
	public static List<Table> read(String file, byte[] content, Problems problems) {
		int before = problems.lines().size();
		List<Table> tables = byEnding(file, content, problems);
		if (tables.isEmpty() && problems.lines().size() == before) {
			problems.add(file + "：文件是空的；第一行应为表头");
		}
		return tables;
	}

	private static List<Table> byEnding(String file, byte[] content, Problems problems) {
		String name = file.toLowerCase(Locale.ROOT);
		Budget budget = Budget.ofStream(MOST_MEGABYTES_UNPACKED);
		try {
			if (name.endsWith(".csv")) {
				return CsvTables.read(file, content, problems, budget);
			}
			if (name.endsWith(".xlsx")) {
				return XlsxTables.read(file, content, problems, budget);
			}
		}
		catch (OverBudgetException ex) {
			problems.add(file + "：" + ex.getMessage());
			return List.of();
		}
		problems.add(file + "：只接受 .csv 和 .xlsx 文件；请在 Excel 或 WPS 里另存为其中一种");
		return List.of();
	}

}
