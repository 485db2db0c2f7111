package cn.shizhao.rules.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Workbooks;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The default workbooks in {@code rules/tables} hold the policy, are up to date with the
 * declared columns and agree with their text renderings. Run with
 * {@code -Dshizhao.tables=write} to make them anew.
 */
class ShippedBooksTests {

	private static final Path TABLES = Path.of("tables");

	@BeforeAll
	static void writeWhenAsked() throws IOException {
		if ("write".equals(System.getProperty("shizhao.tables"))) {
			for (BookKind kind : BookKind.values()) {
				Map<String, Table> tables = Policy.of(kind);
				switch (Form.of(kind)) {
					case INDEX -> tables.put("用例", new Examples(tables).index());
					case SELECTION -> tables.put("用例", new Examples(tables).selection());
					case RESPONSE -> tables.put("用例", ResponseExamples.table());
					case ROUTES, LECTURES -> {
					}
				}
				Files.write(TABLES.resolve(kind.file()), BookWriter.write(kind, tables));
				Files.writeString(rendering(kind), Rendering.of(kind, read(kind)));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void holdsThePolicyToTheLetter(BookKind kind) throws IOException {
		Map<String, Table> tables = read(kind);
		Policy.of(kind).forEach((sheet, table) -> assertThat(tables.get(sheet)).isEqualTo(table));
	}

	@ParameterizedTest
	@EnumSource
	void isAcceptedWithoutWarnings(BookKind kind) throws IOException {
		assertThat(Workbooks.check(bytes(kind), kind.file())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void agreesWithItsTextRendering(BookKind kind) throws IOException {
		assertThat(Rendering.of(kind, read(kind))).isEqualTo(Files.readString(rendering(kind)));
	}

	@ParameterizedTest
	@EnumSource
	void hasTheGuideOfTheDeclaredColumns(BookKind kind) throws IOException {
		List<String> declared = GuideText.of(kind)
			.stream()
			.flatMap((section) -> java.util.stream.Stream.concat(java.util.stream.Stream.of(section.title()),
					java.util.stream.Stream.concat(section.headers().stream(),
							section.lines().stream().flatMap(List::stream))))
			.toList();
		assertThat(guide(kind)).isEqualTo(declared);
	}

	@ParameterizedTest
	@EnumSource
	void isOnTheClassPath(BookKind kind) throws IOException {
		assertThat(kind.shipped()).isEqualTo(bytes(kind));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = { ".*_INDEX", ".*_SELECTION" })
	void triesEveryBoundaryOfEveryRow(BookKind kind) throws IOException {
		Map<String, Table> tables = read(kind);
		Table rules = tables.get((kind.subject() != null) ? "计分表" : "资格");
		Map<String, List<Table.Row>> byIndicator = rules.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> row.text("评选类别") + row.text("指标")));
		byIndicator.values().forEach((rows) -> {
			Indicator indicator = IndexReader.indicator(rows.get(0));
			Set<BigDecimal> tried = tables.get("用例")
				.rows()
				.stream()
				.filter((row) -> row.has(indicator.label()) && row.text("评选类别").equals(rows.get(0).text("评选类别")))
				.map((row) -> row.number(indicator.label()))
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(tried).as(indicator.label()).containsAll(Examples.boundaries(indicator, rows));
		});
	}

	private static Map<String, Table> read(BookKind kind) throws IOException {
		return WorkbookFile.read(bytes(kind), new Findings(kind.file())).bySheet();
	}

	private static byte[] bytes(BookKind kind) throws IOException {
		return Files.readAllBytes(TABLES.resolve(kind.file()));
	}

	private static Path rendering(BookKind kind) {
		return TABLES.resolve(kind.code() + ".md");
	}

	private static List<String> guide(BookKind kind) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes(kind)))) {
			XSSFSheet sheet = workbook.getSheet("填写说明");
			List<String> texts = new java.util.ArrayList<>();
			for (Row row : sheet) {
				row.forEach((cell) -> texts.add(cell.getStringCellValue()));
			}
			return texts;
		}
	}

}
