package cn.shizhao.rules.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import cn.shizhao.rules.BookChange;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.FactsCsv;
import cn.shizhao.rules.IndexScorer;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workbooks that the real LibreOffice saved are read like the originals.
 */
@EnabledIfEnvironmentVariable(named = "SHIZHAO_SOFFICE", matches = ".+",
		disabledReason = "needs LibreOffice: set SHIZHAO_SOFFICE to its soffice")
class LibreOfficeTests {

	@TempDir
	private static Path folder;

	/** Once per format: a start takes far longer than a workbook. */
	@BeforeAll
	static void saveAgain() throws Exception {
		List<Path> books = new ArrayList<>();
		for (BookKind kind : BookKind.values()) {
			books.add(write(kind.name(), kind.shipped()));
		}
		books.add(write("template", Workbooks.template(BookKind.FORTRESS_INDEX)));
		books.add(write("edited", Edits.book(BookKind.PIONEER_INDEX, Edits.number("计分表!G9", 9))));
		convert("xlsx", books);
		for (OtherFormat format : OtherFormat.values()) {
			convert(format.extension(), List.of(write("other", BookKind.SECTION_INDEX.shipped())));
		}
	}

	@ParameterizedTest
	@EnumSource
	void aDefaultSavedAgainIsAcceptedWithTheSameContent(BookKind kind) throws Exception {
		byte[] saved = savedAgain(kind.name(), "xlsx");
		assertThat(saved).isNotEqualTo(kind.shipped());
		assertThat(Edits.problems(saved)).isEmpty();
		assertThat(Workbooks.diff(kind.shipped(), saved, kind.file())).isEmpty();
		assertThat(WorkbookFile.read(saved, new Findings("")).bySheet())
			.isEqualTo(WorkbookFile.read(kind.shipped(), new Findings("")).bySheet());
	}

	@Test
	void aTemplateSavedAgainHasTheSameProblemsAsBefore() throws Exception {
		byte[] template = Workbooks.template(BookKind.FORTRESS_INDEX);
		assertThat(Edits.problems(savedAgain("template", "xlsx"))).isEqualTo(Edits.problems(template));
	}

	@ParameterizedTest
	@EnumSource
	void otherFormatsItSavesAreRefused(OtherFormat format) throws Exception {
		assertThat(Edits.problems(savedAgain("other", format.extension()))).containsExactly(format.message);
	}

	@Test
	void editingOneNumberChangesExactlyTheSubjectsOfItsRow() throws Exception {
		byte[] edited = savedAgain("edited", "xlsx");
		assertThat(Workbooks.diff(BookKind.PIONEER_INDEX.shipped(), edited, "f.xlsx"))
			.containsExactly(new BookChange("计分表", "XF-122", "分值", "8", "9"));
		List<Facts> facts = FactsCsv
			.read(Files.newInputStream(Path.of("../config/sample/member-facts-2026Q3.csv")), "facts.csv")
			.stream()
			.map(FactsCsv.Line::facts)
			.toList();
		Map<String, BigDecimal> before = totals(BookKind.PIONEER_INDEX.shipped(), facts);
		Map<String, BigDecimal> after = totals(edited, facts);
		List<String> inTheRow = facts.stream().filter(LibreOfficeTests::halfVisited).map(Facts::id).toList();
		assertThat(inTheRow).hasSizeBetween(1, facts.size() - 1);
		assertThat(facts.stream().map(Facts::id).filter((id) -> before.get(id).compareTo(after.get(id)) != 0))
			.containsExactlyElementsOf(inTheRow);
		assertThat(inTheRow)
			.allSatisfy((id) -> assertThat(after.get(id).subtract(before.get(id))).isEqualByComparingTo("1"));
	}

	/**
	 * In the band of XF-122, and neither vetoed nor at a limit that hides the change.
	 */
	private static boolean halfVisited(Facts facts) {
		BigDecimal rate = facts.value(Indicator.HOUSEHOLD_RATE);
		return rate != null && rate.compareTo(new BigDecimal("0.5")) >= 0 && rate.compareTo(BigDecimal.ONE) < 0
				&& facts.value(Indicator.SANCTIONS).signum() == 0
				&& facts.value(Indicator.SERIOUS_FINDINGS).compareTo(BigDecimal.valueOf(2)) < 0;
	}

	private static Map<String, BigDecimal> totals(byte[] content, List<Facts> facts) throws BookException {
		Map<String, BigDecimal> totals = new HashMap<>();
		for (Score score : IndexScorer.of(Workbooks.draftIndex(content, "f.xlsx").book()).score(facts)) {
			totals.put(score.id(), score.total());
		}
		return totals;
	}

	private static Path write(String name, byte[] content) throws IOException {
		return Files.write(folder.resolve(name + ".xlsx"), content);
	}

	private static void convert(String format, List<Path> books) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(System.getenv("SHIZHAO_SOFFICE"), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
						"--headless", "--convert-to", format, "--outdir", folder.resolve("out").toString()));
		books.forEach((book) -> command.add(book.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("soffice.log").toFile())
			.start();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("soffice came to its end").isTrue();
	}

	private static byte[] savedAgain(String name, String format) throws IOException {
		return Files.readAllBytes(folder.resolve("out").resolve(name + "." + format));
	}

	/**
	 * Formats a clerk may pick by mistake.
	 */
	enum OtherFormat {

		XLS("是旧的 .xls 格式；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx"),
		ODS("不是 .xlsx 工作簿（可能是 .ods 或压缩包）；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx"),
		CSV("不是 .xlsx 工作簿；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");

		private final String message;

		OtherFormat(String message) {
			this.message = message;
		}

		private String extension() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
