package cn.shizhao.rules;

import java.util.List;

import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.workbook.BookDiff;
import cn.shizhao.rules.workbook.BookReader;
import cn.shizhao.rules.workbook.BookWriter;

/**
 * Reads rule workbooks: the only way from bytes to an {@link IndexBook}, a
 * {@link SelectionBook}, {@link VisitRoutes}, a {@link ResponseBook} or a
 * {@link LectureBook}.
 */
public final class Workbooks {

	private Workbooks() {
	}

	/**
	 * Reads and checks an index workbook, its own 用例 included.
	 * @param content the bytes of an {@code .xlsx} file
	 * @param file the file name, for messages
	 * @return the workbook and the warnings it gave
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<IndexBook> index(byte[] content, String file) throws BookException {
		return BookReader.read(IndexBook.class, content, file, Severity.ERROR);
	}

	/**
	 * Reads and checks a selection workbook, its own 用例 included.
	 * @param content the bytes of an {@code .xlsx} file
	 * @param file the file name, for messages
	 * @return the workbook and the warnings it gave
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<SelectionBook> selection(byte[] content, String file) throws BookException {
		return BookReader.read(SelectionBook.class, content, file, Severity.ERROR);
	}

	/**
	 * Reads and checks a workbook of visit routes.
	 * @param content the bytes of an {@code .xlsx} file
	 * @param file the file name, for messages
	 * @return the workbook and the warnings it gave
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<VisitRoutes> visitRoutes(byte[] content, String file) throws BookException {
		return BookReader.read(VisitRoutes.class, content, file, Severity.ERROR);
	}

	/**
	 * Reads and checks a response workbook, its own 用例 included.
	 * @param content the bytes of an {@code .xlsx} file
	 * @param file the file name, for messages
	 * @return the workbook and the warnings it gave
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<ResponseBook> response(byte[] content, String file) throws BookException {
		return BookReader.read(ResponseBook.class, content, file, Severity.ERROR);
	}

	/**
	 * Reads and checks a lecture roster workbook.
	 * @param content the bytes of an {@code .xlsx} file
	 * @param file the file name, for messages
	 * @return the workbook and the warnings it gave
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<LectureBook> lectures(byte[] content, String file) throws BookException {
		return BookReader.read(LectureBook.class, content, file, Severity.ERROR);
	}

	/**
	 * Reads an index workbook to try a change out: like {@link #index}, but a failing 用例
	 * is only a warning, as authors first look at what a change does and mend the 用例
	 * afterwards. A workbook that is to be put into force must pass {@link #index}.
	 * @param content the bytes of an {@code .xlsx} file
	 * @param file the file name, for messages
	 * @return the workbook and the warnings it gave
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<IndexBook> draftIndex(byte[] content, String file) throws BookException {
		return BookReader.read(IndexBook.class, content, file, Severity.WARNING);
	}

	/**
	 * Reads a selection workbook to try a change out: like {@link #selection}, but a
	 * failing 用例 is only a warning.
	 * @param content the bytes of an {@code .xlsx} file
	 * @param file the file name, for messages
	 * @return the workbook and the warnings it gave
	 * @throws BookException with every problem when it is refused
	 */
	public static Checked<SelectionBook> draftSelection(byte[] content, String file) throws BookException {
		return BookReader.read(SelectionBook.class, content, file, Severity.WARNING);
	}

	/**
	 * Checks a workbook of whatever kind its sheets show.
	 * @param content the bytes of a file
	 * @param file the file name, for messages
	 * @return every problem in the order of sheets and cells; refused when any of them is
	 * an error
	 */
	public static List<Problem> check(byte[] content, String file) {
		return BookReader.check(content, file);
	}

	/**
	 * Checks a file that should be of a certain kind.
	 * @param kind which
	 * @param content the bytes of a file
	 * @param file the file name, for messages
	 * @return the warnings
	 * @throws BookException with every problem when it is refused or of another kind
	 */
	public static List<Problem> check(BookKind kind, byte[] content, String file) throws BookException {
		Checked<?> checked = BookReader.read(kind.book(), content, file, Severity.ERROR);
		if (checked.book() instanceof IndexBook index && index.subject() != kind.subject()) {
			throw new BookException(List.of(Problem.error(file, null, null,
					"算的是" + index.subject().indexLabel() + "，这里要“" + kind.label() + "”工作簿；请到对应的一栏上传")));
		}
		return checked.warnings();
	}

	/**
	 * What the sheets of a file make it, by the record that it would be read into.
	 * @param content the bytes of a file
	 * @return such as {@code SelectionBook}; {@code IndexBook} when it cannot be read
	 */
	public static Class<?> book(byte[] content) {
		return BookReader.book(content);
	}

	/**
	 * Compares two versions of a workbook cell by cell; rows are matched by their 编号 or
	 * what else names them, so that moving rows or columns changes nothing.
	 * @param before the bytes of the old version, readable
	 * @param after the bytes of the new version, readable
	 * @param file the file name of the new version, for messages
	 * @return what differs, none when only looks do
	 * @throws BookException when the two are not of the same kind
	 */
	public static List<BookChange> diff(byte[] before, byte[] after, String file) throws BookException {
		return BookDiff.between(before, after, file);
	}

	/**
	 * An empty workbook to fill in: headers, drop-downs and 填写说明.
	 * @param kind which
	 * @return the bytes of an {@code .xlsx} file
	 */
	public static byte[] template(BookKind kind) {
		return BookWriter.template(kind);
	}

}
