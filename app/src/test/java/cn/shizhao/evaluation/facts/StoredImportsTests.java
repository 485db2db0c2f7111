package cn.shizhao.evaluation.facts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.TableException;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@FactsTest
@RecordApplicationEvents
class StoredImportsTests {

	private static final Period Q3 = Period.parse("2026Q3");

	private static final String MEMBERS = "member-facts-2026Q3.csv";

	@Autowired
	private StoredImports imports;

	@Autowired
	private FactBook book;

	@Autowired
	private FakeBureau bureau;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aValueNamesTheFileAndLineItCameFrom() {
		this.imports.take(Q3, MEMBERS, SampleFiles.bytes(MEMBERS), "CZ0050");
		FactBook.Value value = value(this.book.freeze(Q3, "系统"), "CZ0011", Indicator.PERFORMANCE);
		assertThat(value.source()).isEqualTo(FactBook.Source.IMPORT);
		assertThat(value.detail()).isEqualTo("导入 member-facts-2026Q3.csv 第12行");
		assertThat(value.recordedBy()).isEqualTo("CZ0050");
	}

	@Test
	void theSameFileAgainChangesNothing() {
		assertThat(this.imports.take(Q3, MEMBERS, SampleFiles.bytes(MEMBERS), "CZ0050")).isEqualTo(132 * 21);
		int version = this.book.freeze(Q3, "系统");
		assertThat(this.imports.take(Q3, MEMBERS, SampleFiles.bytes(MEMBERS), "CZ0051")).isZero();
		assertThat(this.book.freeze(Q3, "系统")).isEqualTo(version);
		assertThat(count("fact_import")).isEqualTo(1);
	}

	@Test
	void aSanctionThatNoEarlierImportHadIsTold(@Autowired ApplicationEvents events) {
		this.imports.take(Q3, "old.csv", csv("编号,处分数", "CZ0010,0", "CZ0011,1"), "CZ0050");
		assertThat(events.stream(SanctionImported.class)).as("taken over from before").isEmpty();
		ImportPreview preview = this.imports.preview(Q3, "new.csv", csv("编号,处分数", "CZ0010,1", "CZ0011,1", "CZ0012,0"),
				"CZ0050");
		this.imports.confirm(preview.id(), "CZ0050");
		assertThat(events.stream(SanctionImported.class)).containsExactly(new SanctionImported(Q3, "CZ0010", "CZ0050"));
	}

	@Test
	void aPreviewShowsWhatWouldChangeAndChangesNothingYet() {
		this.imports.take(Q3, "old.csv", csv("编号,志愿服务时长,处分数", "CZ0010,3,0", "CZ0011,4,0"), "CZ0050");
		ImportPreview preview = this.imports.preview(Q3, "new.csv", csv("编号,志愿服务时长,处分数", "CZ0010,5.5,0", "CZ0012,4,0"),
				"CZ0050");
		assertThat(preview.values()).isEqualTo(4);
		assertThat(preview.differing()).isEqualTo(1);
		assertThat(preview.added()).isEqualTo(2);
		ImportPreview.Change first = preview.changes().get(0);
		assertThat(first.subject().subjectId()).isEqualTo("CZ0010");
		assertThat(first.imported()).isEqualByComparingTo("3");
		assertThat(first.value().amount()).isEqualByComparingTo("5.5");
		assertThat(first.effective()).isTrue();
		this.book.freeze(Q3, "系统");
		assertThat(value(1, "CZ0010", Indicator.VOLUNTEER_HOURS).value()).isEqualByComparingTo("3");
		assertThat(this.imports.confirm(preview.id(), "CZ0050")).isEqualTo(3);
		this.book.freeze(Q3, "系统");
		assertThat(value(2, "CZ0010", Indicator.VOLUNTEER_HOURS).detail()).isEqualTo("导入 new.csv 第2行");
		assertThat(value(2, "CZ0010", Indicator.SANCTIONS).detail()).isEqualTo("导入 old.csv 第2行");
	}

	@Test
	void aValueThatAStrongerSourceBeatsIsShownAsWithoutEffect() {
		this.book.correct(Q3, Subject.MEMBER, "CZ0010", Indicator.VOLUNTEER_HOURS, java.math.BigDecimal.TEN, "核实",
				"CZ0050");
		ImportPreview preview = this.imports.preview(Q3, "new.csv", csv("编号,志愿服务时长", "CZ0010,5.5"), "CZ0050");
		assertThat(preview.changes()).singleElement().satisfies((change) -> {
			assertThat(change.effective()).isFalse();
			assertThat(change.current().amount()).isEqualByComparingTo("10");
		});
	}

	@Test
	void aPreviewIsConfirmedOnceAndByWhoUploadedIt() {
		String id = this.imports.preview(Q3, "new.csv", csv("编号,志愿服务时长", "CZ0010,5.5"), "CZ0050").id();
		assertThatIllegalStateException().isThrownBy(() -> this.imports.confirm(id, "CZ0051"));
		this.imports.confirm(id, "CZ0050");
		assertThatIllegalStateException().isThrownBy(() -> this.imports.confirm(id, "CZ0050"))
			.withMessageContaining("已经导入过");
	}

	@Test
	void aNewUploadReplacesTheOneNotYetConfirmed() {
		String first = this.imports.preview(Q3, "a.csv", csv("编号,志愿服务时长", "CZ0010,5.5"), "CZ0050").id();
		this.imports.preview(Q3, "b.csv", csv("编号,志愿服务时长", "CZ0010,6"), "CZ0050");
		assertThatIllegalStateException().isThrownBy(() -> this.imports.confirm(first, "CZ0050"));
		assertThat(count("fact_import")).isEqualTo(1);
	}

	@Test
	void withdrawingAnImportBringsTheEarlierOneBack() {
		this.imports.take(Q3, "a.csv", csv("编号,志愿服务时长", "CZ0010,5.5"), "CZ0050");
		String second = this.imports.preview(Q3, "b.csv", csv("编号,志愿服务时长", "CZ0010,6"), "CZ0050").id();
		this.imports.confirm(second, "CZ0050");
		this.imports.withdraw(second, "传错了文件", "CZ0051");
		this.book.freeze(Q3, "系统");
		assertThat(value(1, "CZ0010", Indicator.VOLUNTEER_HOURS).detail()).isEqualTo("导入 a.csv 第2行");
		assertThatIllegalStateException().isThrownBy(() -> this.imports.withdraw(second, "再撤一次", "CZ0051"));
	}

	@Test
	void everyProblemOfAFileIsNamedAtOnceByLineAndColumn() {
		assertThatExceptionOfType(TableException.class)
			.isThrownBy(() -> this.imports.take(Q3, "bad.csv",
					csv("编号,姓名,月讲堂到课率,查实问题数,个人绩效考核得分", "CZ9999,某人,1,0,90", "CZ0001,王鹏雅,1.5,0,90", "CZ0002,王鹏雅,1,0,90",
							"CZ0003,,0.5,1.5,九十", "CZ0001,,1,0,90"),
					"CZ0050"))
			.satisfies((refused) -> assertThat(refused.problems()).containsExactly(
					"bad.csv 第 2 行“编号”：“CZ9999”不是在册的党员；请核对编号", "bad.csv 第 3 行“月讲堂到课率”：“1.5”不能大于 1",
					"bad.csv 第 4 行“姓名”：“王鹏雅”与花名册中 CZ0002 的“云英宇”不同；请核对这一行", "bad.csv 第 5 行“查实问题数”：“1.5”必须是整数",
					"bad.csv 第 5 行“个人绩效考核得分”：“九十”不是数字；请用半角数字，如 92.5", "bad.csv 第 6 行“编号”：“CZ0001”在第 3 行已经有了；请删去一行"));
		assertThat(count("fact_import")).isZero();
	}

	@Test
	void columnsThatCannotBeImportedAreRefused() {
		assertThatExceptionOfType(TableException.class)
			.isThrownBy(() -> this.imports.take(Q3, "bad.csv", csv("编号,先锋指数,科室业务得分", "CZ0001,90,90"), "CZ0050"))
			.satisfies((refused) -> assertThat(refused.problems()).containsExactly("bad.csv：“先锋指数”由系统计算，不能导入；请删去这一列",
					"bad.csv：“科室业务得分”不是党员的指标（按编号看，这是党员的文件）；请删去这一列"));
	}

	@Test
	void aFileWithoutValuesIsRefused() {
		assertThatExceptionOfType(TableException.class)
			.isThrownBy(() -> this.imports.take(Q3, "empty.csv", csv("编号,姓名,月讲堂到课率", "CZ0001,王鹏雅,"), "CZ0050"))
			.withMessageContaining("没有读到任何值");
	}

	@Test
	void anXlsxOfTheSameColumnsIsTakenWithNumbersAsLongAsExcelHasThem() throws IOException {
		this.imports.take(Q3, "facts.xlsx", xlsx(List.of("编号", "姓名", "主题党日开展率"), List.of("B01", "机关第一支部", 2.0 / 3)),
				"CZ0050");
		this.book.freeze(Q3, "系统");
		FactBook.Value rate = this.book.values(Q3, 1, Subject.BRANCH, "B01")
			.stream()
			.filter((value) -> value.indicator() == Indicator.PARTY_DAYS_HELD_RATE)
			.findFirst()
			.orElseThrow();
		assertThat(rate.value()).isEqualByComparingTo("0.6667");
		assertThat(rate.detail()).isEqualTo("导入 facts.xlsx 第2行");
	}

	@Test
	void longDecimalsAreRoundedWithAHintAndOtherUnitsAreHintedAt() {
		ImportPreview preview = this.imports.preview(Q3, "a.csv",
				csv("编号,支部编号,月讲堂到课率", "CZ0010,B09,0.66666666", "CZ0011,,1"), "CZ0050");
		String name = this.bureau.member("CZ0010").orElseThrow().name();
		assertThat(preview.hints()).containsExactly("第 2 行 " + name + " 的支部或科室与花名册不同，以花名册为准",
				"有 1 个值的小数超过 4 位，已四舍五入到 4 位");
		assertThat(preview.changes().get(0).value().amount()).isEqualByComparingTo("0.6667");
	}

	@Test
	void aFinishedQuarterTakesNoMoreFiles() {
		this.bureau.moveTo(Q3, Stage.APPROVED);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.imports.take(Q3, MEMBERS, SampleFiles.bytes(MEMBERS), "CZ0050"))
			.withMessageContaining("已经批准（公示）");
	}

	@Test
	void anImportThatContradictsTheRosterIsMarked() {
		this.imports.take(Q3, "a.csv", csv("编号,党龄,正式党员", "CZ0002,12,1"), "CZ0050");
		this.book.freeze(Q3, "系统");
		Map<String, Object> row = this.jdbc.queryForMap("""
				SELECT amount, rivals, disagrees FROM fact_value
				WHERE subject_id = 'CZ0002' AND indicator = 'PARTY_YEARS'""");
		assertThat(row).containsEntry("RIVALS", "11（花名册：2014年10月2日入党，到季度末满11年）").containsEntry("DISAGREES", true);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM fact_value WHERE disagrees", Integer.class)).isOne();
	}

	private FactBook.Value value(int version, String member, Indicator indicator) {
		return this.book.values(Q3, version, Subject.MEMBER, member)
			.stream()
			.filter((value) -> value.indicator() == indicator)
			.findFirst()
			.orElseThrow();
	}

	private int count(String table) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
	}

	private static byte[] csv(String... lines) {
		return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] xlsx(List<Object> header, List<Object> cells) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			XSSFSheet sheet = book.createSheet("支部");
			for (List<Object> line : List.of(header, cells)) {
				Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
				for (Object cell : line) {
					if (cell instanceof Double number) {
						row.createCell(row.getPhysicalNumberOfCells()).setCellValue(number);
					}
					else {
						row.createCell(row.getPhysicalNumberOfCells()).setCellValue(String.valueOf(cell));
					}
				}
			}
			book.write(out);
			return out.toByteArray();
		}
	}

}
