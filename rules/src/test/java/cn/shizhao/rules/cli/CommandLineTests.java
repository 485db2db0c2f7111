package cn.shizhao.rules.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.FactsCsv;
import cn.shizhao.rules.IndexScorer;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Workbooks;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each command on the sample bureau, run in process.
 */
class CommandLineTests {

	private static final String PIONEER = "tables/pioneer-index.xlsx";

	private static final String SELECTION = "tables/exemplar-selection.xlsx";

	private static final String FACTS = "../config/sample/member-facts-2026Q3.csv";

	@TempDir
	private Path folder;

	@Test
	void checkOfADefaultIsClean() {
		assertThat(run("check", PIONEER)).isEqualTo(new Run(0, "", "pioneer-index.xlsx：没有错误\n"));
	}

	@Test
	void checkListsProblemsOneALine() throws IOException {
		Run run = run("check", edited(BookKind.PIONEER_INDEX, "计分表", 1, 6, -1, 2, 6, 20).toString());
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEqualTo("edited.xlsx › 计分表 › G2：分值 -1 是负数；请写正数，要减分就把类别选为“扣分”\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nowhere.xlsx", "tables" })
	void whatCannotBeReadIsSaidInOneSentence(String file) {
		Run run = run("check", file);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).startsWith(file + "：").hasLineCount(1);
	}

	@Test
	void scoreGivesWhatTheLibraryGives() throws Exception {
		Run run = run("score", PIONEER, FACTS);
		List<Facts> facts = FactsCsv.read(Files.newInputStream(Path.of(FACTS)), "f")
			.stream()
			.map(FactsCsv.Line::facts)
			.toList();
		List<Score> scores = IndexScorer
			.of(Workbooks.index(BookKind.PIONEER_INDEX.shipped(), "pioneer-index.xlsx").book())
			.score(facts);
		assertThat(run.code()).isZero();
		assertThat(run.err()).isEmpty();
		assertThat(run.out().lines()).hasSize(133)
			.startsWith("编号,总分,等次,否决", "CZ0001,78.00,合格,否")
			.containsAll(scores.stream()
				.map((one) -> one.id() + "," + one.total() + "," + one.grade() + "," + (one.vetoed() ? "是" : "否"))
				.toList());
	}

	@Test
	void whatIsWrittenBeginsNoFormula() throws IOException {
		Path facts = write("formula.csv", "编号,月讲堂到课率\n=1+1,1\n");
		assertThat(run("score", PIONEER, facts.toString()).out().lines()).element(1).asString().startsWith("'=1+1,");
	}

	@Test
	void theLedgerSumsToTheScores() throws IOException {
		Path out = this.folder.resolve("总分.csv");
		Path ledger = this.folder.resolve("台账.csv");
		assertThat(run("score", PIONEER, FACTS, "--out", out.toString(), "--ledger", ledger.toString()))
			.isEqualTo(new Run(0, "", ""));
		Map<String, BigDecimal> sums = new HashMap<>();
		for (NamedCsvRecord line : csv(ledger)) {
			sums.merge(line.getField("编号"), new BigDecimal(line.getField("得分")), BigDecimal::add);
		}
		assertThat(Files.readAllLines(ledger)).startsWith("编号,行号,类别,指标,数值,得分,说明",
				"CZ0001,XF-101,基础,月讲堂到课率,1.0,15,应到课次全部到课或补课");
		assertThat(csv(out)).hasSize(132)
			.allSatisfy((line) -> assertThat(sums.getOrDefault(line.getField("编号"), BigDecimal.ZERO))
				.isEqualByComparingTo(line.getField("总分")));
	}

	@Test
	void aBadValueLeavesNoFileAndKeepsTheOldOne() throws IOException {
		Path facts = write("bad.csv", "编号,月讲堂到课率\nA1,0.9\nA2,九成\nA3,2\n");
		Path out = write("out.csv", "old");
		Run run = run("score", PIONEER, facts.toString(), "--out", out.toString(), "--ledger",
				this.folder.resolve("ledger.csv").toString());
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).contains("bad.csv › 第3行“月讲堂到课率”：读到的是文字“九成”", "bad.csv › 第4行“月讲堂到课率”：是 2，不能大于 1");
		assertThat(out).hasContent("old");
		assertThat(files()).containsExactly("bad.csv", "out.csv");
	}

	@Test
	void aRefusedWorkbookScoresNothing() throws IOException {
		Run run = run("score", edited(BookKind.PIONEER_INDEX, "计分表", 1, 6, -1).toString(), FACTS);
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains("计分表 › G2：分值 -1 是负数");
	}

	@Test
	void aDraftWhoseCasesFailIsScoredWithARemark() throws IOException {
		Run run = run("score", edited(BookKind.PIONEER_INDEX, "计分表", 1, 6, 14).toString(), FACTS);
		assertThat(run.code()).isZero();
		assertThat(run.err()).contains("提示：用例“月讲堂到课率 0.95 XF-101”应得 15 分，按本工作簿算得 14.00 分");
		assertThat(run.out()).contains("CZ0001,77.00,合格,否");
	}

	@Test
	void missingColumnsAreRemarked() throws IOException {
		Path facts = write("few.csv", "编号,个人绩效考核得分\nA1,95\n");
		Run run = run("score", PIONEER, facts.toString());
		assertThat(run.out()).isEqualTo("编号,总分,等次,否决\nA1,40.00,不合格,否\n");
		assertThat(run.err()).startsWith("few.csv：提示：没有这些指标的列，计分表里看它们的行都不会生效：月讲堂到课率、").hasLineCount(1);
	}

	@Test
	void scoreWritesNowhereTwice() {
		String out = this.folder.resolve("a.csv").toString();
		assertThat(run("score", PIONEER, FACTS, "--out", out, "--ledger", out))
			.isEqualTo(new Run(2, "", "结果和台账不能写到同一个文件；请用两个文件名\n"));
		assertThat(run("score", PIONEER, FACTS, "--out", this.folder.resolve("x/y.csv").toString()).err())
			.contains("y.csv：写不了（");
	}

	@Test
	void selectChoosesTenExemplars() {
		Run run = run("select", SELECTION, FACTS, "--category", "季度标兵", "--index", PIONEER);
		assertThat(run.code()).isZero();
		assertThat(run.out().lines()).hasSize(133).first().isEqualTo("编号,结果,名次,原因");
		assertThat(run.out().lines().filter((line) -> line.contains(",selected,"))).hasSize(10);
		assertThat(run("select", SELECTION, FACTS, "--category", "quarterly-exemplar", "--index", PIONEER))
			.isEqualTo(run);
	}

	@Test
	void selectSaysWhoIsTiedAndTakesADecision() throws IOException {
		StringBuilder text = new StringBuilder("编号,科室编号,先锋指数,正式党员\n");
		for (int i = 1; i <= 9; i++) {
			text.append("A").append(i).append(",K").append(i).append(",9").append(i).append(",1\n");
		}
		text.append("T1,K21,85,1\nT2,K22,85,1\nU,K23,84,1\n");
		Path facts = write("ties.csv", text.toString());
		Run tied = run("select", SELECTION, facts.toString(), "--category", "季度标兵");
		assertThat(tied.code()).isZero();
		assertThat(tied.err()).contains("ties.csv：提示：没有这些列，用到它们的资格、排序和上限不起作用：", "支部编号",
				"有并列，需要决定先后：T1,T2；决定后用 --decision 写出先后再评选");
		Path out = this.folder.resolve("out.csv");
		run("select", SELECTION, facts.toString(), "--category", "季度标兵", "--decision", "T2,T1", "--out",
				out.toString());
		assertThat(Files.readAllLines(out)).anySatisfy((line) -> assertThat(line).startsWith("T2,selected,"))
			.anySatisfy((line) -> assertThat(line).startsWith("T1,not_reached,"));
	}

	@Test
	void selectRefusesWhatItCannotRank() throws IOException {
		assertThat(run("select", SELECTION, FACTS, "--category", "季度标兵"))
			.isEqualTo(new Run(1, "", "member-facts-2026Q3.csv：没有“先锋指数”列，无法排名；请补上这一列，或用 --index 指定计分工作簿先算出来\n"));
		Path doubled = write("doubled.csv", "编号,先锋指数\nA1,90\nA1,91\n");
		assertThat(run("select", SELECTION, doubled.toString(), "--category", "季度标兵"))
			.isEqualTo(new Run(1, "", "doubled.csv › 第3行“编号”：A1 与第2行重复；每个候选人只能有一行\n"));
	}

	@Test
	void diffListsChangedCells() throws IOException {
		Path now = edited(BookKind.PIONEER_INDEX, "计分表", 1, 6, 14);
		assertThat(run("diff", PIONEER, now.toString()).out()).isEqualTo("改动 1 处\n计分表 › XF-101 › 分值：15 → 14\n");
		assertThat(run("diff", PIONEER, PIONEER)).isEqualTo(new Run(0, "内容相同\n", ""));
	}

	@Test
	void diffListsRowsThatCameAndWent() throws IOException {
		Path now = this.folder.resolve("renamed.xlsx");
		Files.write(now, edit(BookKind.FORTRESS_INDEX.shipped(), (book) -> {
			book.getSheet("计分表").getRow(1).getCell(0).setCellValue("BL-100");
			book.getSheet("封顶").getRow(3).getCell(1).setBlank();
			book.getSheet("封顶").getRow(3).getCell(0).setBlank();
		}));
		assertThat(run("diff", "tables/fortress-index.xlsx", now.toString()).out()).isEqualTo("""
				改动 3 处
				计分表 › BL-100：新增 编号 BL-100，类别 基础，指标 党员先锋指数平均分，下限(含) 90，计分方式 定额，分值 20
				计分表 › BL-101：删除 编号 BL-101，类别 基础，指标 党员先锋指数平均分，下限(含) 90，计分方式 定额，分值 20
				封顶 › 奖励：删除 类别 奖励，封顶 10
				""");
	}

	@Test
	void diffShowsWhoseScoreChangesAndWhoEntersAndLeaves() throws IOException {
		Path now = edited(BookKind.PIONEER_INDEX, "计分表", 9, 6, 1);
		Run run = run("diff", PIONEER, now.toString(), FACTS, "--category", "季度标兵");
		assertThat(run.code()).isZero();
		assertThat(run.out()).contains("计分表 › XF-131 › 分值：10 → 1", "CZ0003 赵泽敏：96.00 优秀 → 87.00 良好",
				"共 132 个计分对象，总分或等次有变化的 ", "入选线（旧）：最后入选 CZ0073", "入选线（新）：");
		assertThat(run.out()).containsPattern("进 [1-9]\\d* 个\n  CZ\\d{4} [^：]+：\\S+ → 当选\n")
			.containsPattern("出 [1-9]\\d* 个\n  CZ\\d{4} [^：]+：当选 → \\S+\n");
	}

	@Test
	void diffOfSelectionsShowsWhoEntersAndTheMargin() throws IOException {
		Path now = edited(BookKind.EXEMPLAR_SELECTION, "名额", 1, 1, 9);
		Run run = run("diff", SELECTION, now.toString(), FACTS, "--category", "季度标兵", "--index", PIONEER);
		assertThat(run.out()).contains("名额 › 季度标兵 › 名额：10 → 9", "进 0 个", "出 1 个\n  CZ0073", "入选线（旧）：最后入选 CZ0073",
				"入选线（新）：最后入选 CZ0019");
		assertThat(run("diff", SELECTION, now.toString(), FACTS).code()).isEqualTo(2);
	}

	@Test
	void responsesAreCheckedAndCompared() throws IOException {
		String shipped = "tables/inspection-response.xlsx";
		assertThat(run("check", shipped)).isEqualTo(new Run(0, "", "inspection-response.xlsx：没有错误\n"));
		String now = edited(BookKind.INSPECTION_RESPONSE, "处置", 4, 7, 10).toString();
		assertThat(run("diff", shipped, now)).isEqualTo(new Run(0, "改动 1 处\n处置 › CZ-04 › 整改期限(工作日)：5 → 10\n", ""));
		String wrong = edited(BookKind.INSPECTION_RESPONSE, "处置", 4, 7, 90).toString();
		assertThat(run("check", wrong).out()).isEqualTo("edited.xlsx › 处置 › H5：整改期限是 90 个工作日，应在 1 到 60 之间；请改正\n");
		assertThat(run("diff", shipped, wrong).code()).isEqualTo(1);
	}

	@Test
	void lecturesAreCheckedComparedAndStartedFromATemplate() throws IOException {
		String shipped = "tables/lecture-roster.xlsx";
		assertThat(run("check", shipped)).isEqualTo(new Run(0, "", "lecture-roster.xlsx：没有错误\n"));
		String now = edited(BookKind.LECTURE_ROSTER, "名额", 1, 0, 3).toString();
		assertThat(run("diff", shipped, now)).isEqualTo(new Run(0, "改动 1 处\n名额 › 每支部上限：2 → 3\n", ""));
		String wrong = edited(BookKind.LECTURE_ROSTER, "轮次", 3, 0, 13).toString();
		assertThat(run("check", wrong)).isEqualTo(new Run(1,
				"edited.xlsx › 轮次：少了 3 月；请补上，1 月到 12 月每月正好一行\nedited.xlsx › 轮次 › A4：没有 13 月，月份只有 1 到 12；请改正\n", ""));
		assertThat(run("diff", shipped, wrong).code()).isEqualTo(1);
		String empty = this.folder.resolve("empty.xlsx").toString();
		assertThat(run("template", "lecture-roster", empty)).isEqualTo(new Run(0, "", ""));
		assertThat(run("check", empty).code()).isEqualTo(1);
	}

	@Test
	void diffOfTwoKindsIsRefused() {
		Run run = run("diff", SELECTION, PIONEER);
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).isEqualTo("exemplar-selection.xlsx：是评选工作簿，这里要计分工作簿（先锋指数、堡垒指数或科室指数）；请换一个文件\n");
	}

	@ParameterizedTest
	@EnumSource
	void templateWritesAnEmptyBookOnce(BookKind kind) throws IOException {
		String out = this.folder.resolve(kind.file()).toString();
		assertThat(run("template", kind.code(), out)).isEqualTo(new Run(0, "", ""));
		assertThat(run("check", out).out()).contains(kind.file() + " › ").doesNotContain("表头", "缺少");
		assertThat(run("template", kind.code(), out)).isEqualTo(new Run(2, "", out + "：已经有这个文件；请换一个文件名，或先把它移走\n"));
	}

	@Test
	void mistakesInTheCommandAreExplainedInChinese() {
		assertThat(run().err()).startsWith("没有写命令\n用法：rules [-h] 命令\n");
		assertThat(run("count").err()).startsWith("不认识“count”\n");
		assertThat(run("score", PIONEER).err()).startsWith("缺少 FACTS.csv\n用法：rules score ")
			.endsWith("详细说明：rules score --help\n");
		assertThat(run("score", PIONEER, FACTS, "more").err()).startsWith("不认识“more”\n");
		assertThat(run("score", PIONEER, FACTS, "--out").err()).startsWith("缺少 --out 和它的值\n");
		assertThat(run("score", PIONEER, FACTS, "--out", "a", "--out", "b").err()).startsWith("--out 写了不止一次\n");
		assertThat(run("select", SELECTION, FACTS).err()).startsWith("缺少 --category 和它的值\n");
		assertThat(run("select", SELECTION, FACTS, "--category", "季度").err())
			.startsWith("没有“季度”这个评选类别；可写 季度标兵（quarterly-exemplar）、优秀科室（excellent-section）、十佳标兵（annual-exemplar）\n");
		assertThat(run("template", "routes", "x.xlsx").err()).startsWith("没有“routes”这种工作簿；可写 pioneer-index、");
		assertThat(Stream.of(run(), run("count"), run("score", PIONEER))).allSatisfy((run) -> {
			assertThat(run.code()).isEqualTo(2);
			assertThat(run.out()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "score", "select", "diff", "template" })
	void everyCommandExplainsItselfInChinese(String command) {
		Run run = run(command, "--help");
		assertThat(run.code()).isZero();
		assertThat(run.out()).contains("用法：rules " + command, "参数：", "选项：").doesNotContain("Usage", "Show");
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static List<NamedCsvRecord> csv(Path file) throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
			return csv.stream().toList();
		}
	}

	/**
	 * A default workbook with numbers changed: sheet row and column from 0, value, again
	 * and again.
	 */
	private Path edited(BookKind kind, String sheet, double... changes) throws IOException {
		return Files.write(this.folder.resolve("edited.xlsx"), edit(kind.shipped(), (book) -> {
			for (int i = 0; i < changes.length; i += 3) {
				book.getSheet(sheet)
					.getRow((int) changes[i])
					.getCell((int) changes[i + 1])
					.setCellValue(changes[i + 2]);
			}
		}));
	}

	private static byte[] edit(byte[] content, Consumer<XSSFWorkbook> change) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			change.accept(book);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			book.write(out);
			return out.toByteArray();
		}
	}

	private static Run run(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = Main.run(out, err, args);
		return new Run(code, text(out), text(err));
	}

	private static String text(ByteArrayOutputStream bytes) {
		return bytes.toString(StandardCharsets.UTF_8);
	}

	/**
	 * What a command gave.
	 *
	 * @param code exit code
	 * @param out results
	 * @param err remarks
	 */
	private record Run(int code, String out, String err) {
	}

}
