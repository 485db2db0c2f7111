package cn.shizhao.rules.workbook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.Workbooks.Checked;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;

/**
 * From the bytes of a file to a checked workbook.
 */
public final class BookReader {

	private BookReader() {
	}

	/**
	 * Reads an index workbook.
	 * @param content the bytes of the file
	 * @param file its name
	 * @param failing how grave a failing 用例 is
	 * @return the workbook
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<IndexBook> index(byte[] content, String file, Severity failing) throws BookException {
		Findings findings = new Findings(file);
		Tables tables = WorkbookFile.read(content, findings);
		refuse(tables.selection(), file, "是评选工作簿,这里要计分工作簿(先锋指数、堡垒指数或科室指数);请换一个文件");
		return new IndexReader(file, findings, tables).read(hash(content), failing);
	}

	/**
	 * Reads a selection workbook.
	 * @param content the bytes of the file
	 * @param file its name
	 * @param failing how grave a failing 用例 is
	 * @return the workbook
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<SelectionBook> selection(byte[] content, String file, Severity failing) throws BookException {
		Findings findings = new Findings(file);
		Tables tables = WorkbookFile.read(content, findings);
		refuse(!tables.selection() && !tables.bySheet().isEmpty(), file, "是计分工作簿,这里要评选工作簿;请换一个文件");
		return new SelectionReader(file, findings, tables).read(hash(content), failing);
	}

	/**
	 * Checks a workbook of any kind.
	 * @param content the bytes of the file
	 * @param file its name
	 * @return all problems, warnings included, in the order of sheets and cells
	 */
	public static List<Problem> check(byte[] content, String file) {
		Findings findings = new Findings(file);
		Tables tables = WorkbookFile.read(content, findings);
		try {
			return tables.selection()
					? new SelectionReader(file, findings, tables).read(hash(content), Severity.ERROR).warnings()
					: new IndexReader(file, findings, tables).read(hash(content), Severity.ERROR).warnings();
		}
		catch (BookException ex) {
			return ex.problems();
		}
	}

	/**
	 * Whether a file has the sheets of a selection workbook.
	 * @param content the bytes of the file
	 * @return false as well when it cannot be read
	 */
	public static boolean isSelection(byte[] content) {
		return WorkbookFile.read(content, new Findings("")).selection();
	}

	private static void refuse(boolean otherKind, String file, String message) throws BookException {
		if (otherKind) {
			throw new BookException(List.of(Problem.error(file, null, null, message)));
		}
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
