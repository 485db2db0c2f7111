package cn.shizhao.foundation.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import cn.shizhao.foundation.upload.Budget;
import cn.shizhao.foundation.upload.OverBudgetException;

/**
 * Reads the visible sheets of an .xlsx file, tag by tag; no object is made for a cell but
 * its text.
 */
final class XlsxTables {

	private XlsxTables() {
	}

	static List<Table> read(String file, byte[] content, Problems problems, Budget budget) {
		try {
			XlsxBook book = XlsxBook.open(content, budget);
			List<Table> tables = new ArrayList<>();
			for (XlsxBook.Sheet sheet : book.visibleSheets()) {
				String name = file + " › " + sheet.name();
				TableBuilder builder = new TableBuilder(name, problems, budget);
				new XlsxSheet(name, book, problems).read(sheet, builder);
				builder.build().ifPresent(tables::add);
			}
			return tables;
		}
		catch (OverBudgetException ex) {
			throw ex;
		}
		// a broken, encrypted or foreign file, or one whose numbers and places are none
		catch (IOException | XMLStreamException | RuntimeException ex) {
			problems.add(file + "：打不开，不是正确的 .xlsx（可能已损坏、加了密码或改过扩展名）；请在 Excel 或 WPS 里重新另存为 .xlsx");
			return List.of();
		}
	}

}
