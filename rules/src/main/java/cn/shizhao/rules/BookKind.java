package cn.shizhao.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of rule workbook, each with a default that ships with the rules.
 */
public enum BookKind {

	PIONEER_INDEX("pioneer-index", "党员先锋指数", Subject.MEMBER, IndexBook.class),
	FORTRESS_INDEX("fortress-index", "支部堡垒指数", Subject.BRANCH, IndexBook.class),
	SECTION_INDEX("section-index", "科室指数", Subject.SECTION, IndexBook.class),
	EXEMPLAR_SELECTION("exemplar-selection", "标兵与优秀科室评选", null, SelectionBook.class),
	VISIT_ROUTES("visit-routes", "喜报送达分线", null, VisitRoutes.class),
	INSPECTION_RESPONSE("inspection-response", "检查处置", null, ResponseBook.class),
	LECTURE_ROSTER("lecture-roster", "月讲堂排课", null, LectureBook.class);

	private final String code;

	private final String label;

	private final @Nullable Subject subject;

	private final Class<?> book;

	BookKind(String code, String label, @Nullable Subject subject, Class<?> book) {
		this.code = code;
		this.label = label;
		this.subject = subject;
		this.book = book;
	}

	/**
	 * Finds a kind by its ASCII or Chinese name.
	 * @param name such as {@code pioneer-index} or 党员先锋指数
	 * @return the kind, or empty when there is none of that name
	 */
	public static Optional<BookKind> of(String name) {
		return Arrays.stream(values()).filter((kind) -> kind.code.equals(name) || kind.label.equals(name)).findFirst();
	}

	/**
	 * The ASCII name for command lines and addresses.
	 * @return such as {@code pioneer-index}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The name shown to people.
	 * @return such as 党员先锋指数
	 */
	public String label() {
		return this.label;
	}

	/**
	 * The usual file name.
	 * @return such as {@code pioneer-index.xlsx}
	 */
	public String file() {
		return this.code + ".xlsx";
	}

	/**
	 * Whose index the workbook computes.
	 * @return the subject, or null for a workbook that computes none
	 */
	public @Nullable Subject subject() {
		return this.subject;
	}

	/**
	 * What {@link Workbooks} reads it into.
	 * @return such as {@code IndexBook}
	 */
	public Class<?> book() {
		return this.book;
	}

	/**
	 * The default workbook that ships with the rules.
	 * @return the bytes of the {@code .xlsx} file
	 */
	public byte[] shipped() {
		try (InputStream in = BookKind.class.getResourceAsStream("/tables/" + file())) {
			if (in == null) {
				throw new IllegalStateException("缺少随程序提供的工作簿 tables/" + file());
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
