package cn.shizhao.rules.workbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.Problem.Severity;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.Subject;
import cn.shizhao.rules.VisitRoutes;
import cn.shizhao.rules.workbook.WorkbookFile.Tables;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook is made of: its sheets, the words of its 填写说明 and what it is read into.
 * A further kind of workbook is an entry in {@link BookKind}, one here, its sheets and
 * its reader.
 */
enum Form {

	INDEX(IndexBook.class, "计分工作簿", "计分工作簿（先锋指数、堡垒指数或科室指数）", IndexSheets::of, GuideText::scoring, IndexReader::new),
	SELECTION(SelectionBook.class, "评选工作簿", "评选工作簿", (subject) -> SelectionSheets.all(),
			(subject) -> GuideText.selecting(), SelectionReader::new),
	ROUTES(VisitRoutes.class, "分线工作簿", "分线工作簿", (subject) -> RouteSheets.all(), (subject) -> RouteSheets.guide(),
			RouteReader::new),
	RESPONSE(ResponseBook.class, "检查处置工作簿", "检查处置工作簿", (subject) -> ResponseSheets.all(),
			(subject) -> ResponseSheets.guide(), ResponseReader::new),
	LECTURES(LectureBook.class, "月讲堂排课工作簿", "月讲堂排课工作簿", (subject) -> LectureSheets.all(),
			(subject) -> LectureSheets.guide(), LectureReader::new);

	private final Class<?> book;

	private final String label;

	private final String wanted;

	private final Function<@Nullable Subject, List<SheetSchema>> sheets;

	private final Function<@Nullable Subject, List<List<String>>> guide;

	private final Opening opening;

	Form(Class<?> book, String label, String wanted, Function<@Nullable Subject, List<SheetSchema>> sheets,
			Function<@Nullable Subject, List<List<String>>> guide, Opening opening) {
		this.book = book;
		this.label = label;
		this.wanted = wanted;
		this.sheets = sheets;
		this.guide = guide;
		this.opening = opening;
	}

	static Form of(BookKind kind) {
		return of(kind.book());
	}

	static Form of(Class<?> book) {
		return Arrays.stream(values()).filter((form) -> form.book == book).findFirst().orElseThrow();
	}

	/**
	 * The form most of whose sheets a file has, of several the one most of whose headers
	 * these have; the first when the file has none.
	 * @param headers the headers of each sheet by its name
	 */
	static Form ofSheets(Map<String, List<String>> headers) {
		return Arrays.stream(values())
			.max(Comparator.comparingLong((Form form) -> form.known(headers).count())
				.thenComparing((form) -> form.known(headers)
					.mapToLong((schema) -> headers.get(schema.name())
						.stream()
						.filter((header) -> schema.column(header).isPresent())
						.count())
					.sum())
				.thenComparing(Comparator.reverseOrder()))
			.orElseThrow();
	}

	private Stream<SheetSchema> known(Map<String, List<String>> headers) {
		return schemas(null).stream().filter((schema) -> headers.containsKey(schema.name()));
	}

	Class<?> book() {
		return this.book;
	}

	/**
	 * The name in messages.
	 */
	String label() {
		return this.label;
	}

	/**
	 * The name where a file of this form is asked for.
	 */
	String wanted() {
		return this.wanted;
	}

	/**
	 * The data sheets.
	 * @param subject whose index it computes, null for anyone's or none
	 */
	List<SheetSchema> schemas(@Nullable Subject subject) {
		return this.sheets.apply(subject);
	}

	/**
	 * How the workbook works, in pairs of subject and sentence.
	 */
	List<List<String>> guide(@Nullable Subject subject) {
		return this.guide.apply(subject);
	}

	Reader reader(String file, Findings findings, Tables tables) {
		return this.opening.open(file, findings, tables);
	}

	/**
	 * Makes the reader of a file.
	 */
	@FunctionalInterface
	interface Opening {

		Reader open(String file, Findings findings, Tables tables);

	}

	/**
	 * From the tables of a workbook to its checked record.
	 */
	@FunctionalInterface
	interface Reader {

		/**
		 * Checks everything and makes the record.
		 * @param hash of the file's bytes
		 * @param failing how grave a failing 用例 is
		 * @throws BookException with all problems when there is any error
		 */
		Checked<?> read(String hash, Severity failing) throws BookException;

	}

}
