package cn.shizhao.rules.workbook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;

/**
 * From the bytes of a file to a checked workbook.
 */
public final class BookReader {

	private BookReader() {
	}

	/**
	 * Reads a workbook.
	 * @param <T> what it is read into
	 * @param book what it is read into
	 * @param content the bytes of the file
	 * @param file its name
	 * @param failing how grave a failing 用例 is
	 * @return the workbook
	 * @throws BookException with every problem when it is refused
	 */
	@SuppressWarnings("unchecked")
	public static <T> Checked<T> read(Class<T> book, byte[] content, String file, Severity failing)
			throws BookException {
		Findings findings = new Findings(file);
		Tables tables = WorkbookFile.read(content, findings);
		Form wanted = Form.of(book);
		boolean readable = !tables.bySheet().isEmpty();
		if (readable && tables.form() != wanted) {
			throw new BookException(List.of(Problem.error(file, null, null,
					"是" + tables.form().label() + "，这里要" + wanted.wanted() + "；请换一个文件")));
		}
		return (Checked<T>) wanted.reader(file, findings, tables).read(hash(content), failing);
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
			return tables.form().reader(file, findings, tables).read(hash(content), Severity.ERROR).warnings();
		}
		catch (BookException ex) {
			return ex.problems();
		}
	}

	/**
	 * What a file would be read into.
	 * @param content the bytes of the file
	 * @return what its sheets make it; {@code IndexBook} when it cannot be read
	 */
	public static Class<?> book(byte[] content) {
		return WorkbookFile.read(content, new Findings("")).form().book();
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
