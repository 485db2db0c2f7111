package cn.shizhao.evaluation.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.Subject;
import cn.shizhao.rules.VisitRoutes;
import cn.shizhao.rules.Workbooks;

/**
 * The shipped workbooks, of which a test may put another version in force.
 */
public class FakeBooks implements RuleBooks {

	private static final String SELECTION = "exemplar-selection.xlsx";

	private final Map<Subject, IndexBook> shipped = new EnumMap<>(Subject.class);

	private final Map<Subject, IndexBook> inForce = new EnumMap<>(Subject.class);

	private final Map<String, IndexBook> versions = new HashMap<>();

	private SelectionBook selection = readSelection();

	public FakeBooks() {
		for (String file : List.of("pioneer-index.xlsx", "section-index.xlsx", "fortress-index.xlsx")) {
			IndexBook book = read(file);
			this.shipped.put(book.subject(), book);
			putInForce(book);
		}
	}

	private static IndexBook read(String file) {
		try {
			return Workbooks.index(bytes(file), file).book();
		}
		catch (BookException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static SelectionBook readSelection() {
		try {
			return Workbooks.selection(bytes(SELECTION), SELECTION).book();
		}
		catch (BookException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String file) {
		try {
			return Files.readAllBytes(Path.of("rules/tables", file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void reset() {
		this.shipped.values().forEach(this::putInForce);
		this.selection = readSelection();
	}

	public void putInForce(IndexBook book) {
		this.inForce.put(book.subject(), book);
		this.versions.put(book.hash(), book);
	}

	public void putAnotherSelectionInForce() {
		this.selection = new SelectionBook(this.selection.file(), "f".repeat(64), this.selection.eligibility(),
				this.selection.quotas(), this.selection.ranking(), this.selection.cases());
	}

	/**
	 * The shipped workbook for members with other points in one row.
	 */
	public IndexBook pioneerWith(String code, int points) {
		IndexBook book = this.shipped.get(Subject.MEMBER);
		List<IndexBook.Row> rows = book.rows()
			.stream()
			.map((row) -> row.code().equals(code) ? new IndexBook.Row(code, row.category(), row.indicator(), row.band(),
					row.mode(), BigDecimal.valueOf(points), row.note(), row.sheetRow()) : row)
			.toList();
		String hash = "%064x".formatted(rows.hashCode() & 0xFFFFFFFFL);
		return new IndexBook(book.subject(), book.file(), hash, rows, book.caps(), book.grades(), book.cases());
	}

	@Override
	public IndexBook index(Subject subject) {
		return this.inForce.get(subject);
	}

	@Override
	public VisitRoutes visitRoutes() {
		throw new UnsupportedOperationException();
	}

	@Override
	public LectureBook lectures() {
		throw new UnsupportedOperationException();
	}

	@Override
	public ResponseBook response() {
		throw new UnsupportedOperationException();
	}

	@Override
	public ResponseBook response(String hash) {
		throw new UnsupportedOperationException();
	}

	@Override
	public IndexBook index(String hash) {
		return this.versions.get(hash);
	}

	@Override
	public SelectionBook selection() {
		return this.selection;
	}

	@Override
	public SelectionBook selection(String hash) {
		return this.selection;
	}

}
