package cn.shizhao.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FactsCsvTests {

	@Test
	void readsWhoAndWhatInAnyOrderOfColumns() throws Exception {
		List<FactsCsv.Line> lines = read("志愿服务时长,科室编号,编号,月讲堂到课率,姓名,支部编号\n12.5,K01,A1,0.6667,张三,B01\n,,A2,,,\n");
		assertThat(lines).containsExactly(
				new FactsCsv.Line(2,
						new Facts("A1", "张三", "B01", "K01",
								Map.of(Indicator.VOLUNTEER_HOURS, new BigDecimal("12.5"), Indicator.LECTURE_RATE,
										new BigDecimal("0.6667")))),
				new FactsCsv.Line(3, new Facts("A2", "", null, null, Map.of())));
	}

	@Test
	void acceptsByteOrderMarkBlankLinesQuotesAndRareCharacters() throws Exception {
		assertThat(read("\uFEFF编号,姓名\r\n\r\nA1,\"张\u002C三\"\r\n,\r\nA2,\uD870\uDC29\r\n"))
			.extracting((line) -> line.facts().name())
			.containsExactly("张\u002C三", "\uD870\uDC29");
	}

	@Test
	void readsEverySampleFile() throws Exception {
		for (String quarter : List.of("2026Q1", "2026Q2", "2026Q3")) {
			InputStream in = Files.newInputStream(Path.of("../config/sample/member-facts-" + quarter + ".csv"));
			List<FactsCsv.Line> lines = FactsCsv.read(in, quarter);
			assertThat(lines).hasSize(132).allSatisfy((line) -> assertThat(line.facts().values()).isNotEmpty());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			０.９５     | 全角数字 | 0.95
			95%        | 文字“95%” | 0.95
			0,95       | 小数点要写成 . | 0.95
			"1,500"    | 不要写逗号 | 1500
			优         | 文字“优” | 只能填数字
			1.2        | 是 1.2，不能大于 1 | 请改正
			-1         | 是 -1，不能小于 0 | 请改正
			1.         | 文字“1.” | 只能填数字
			.5         | 文字“.5” | 只能填数字
			1e-1       | 文字“1e-1” | 只能填数字
			""", quoteCharacter = '\'')
	void saysWhatIsWrongWithAValue(String field, String wrong, String remedy) {
		String quoted = field.startsWith("\"") ? field : '"' + field + '"';
		assertThat(problems("编号,月讲堂到课率\nA1," + quoted + "\n")).singleElement()
			.asString()
			.startsWith("facts.csv › 第2行“月讲堂到课率”：")
			.contains(wrong)
			.contains(remedy);
	}

	@Test
	void refusesHalvesInCounts() {
		assertThat(problems("编号,主讲次数,社区报到\nA1,1.5,0.5\n")).extracting(Problem::toString)
			.containsExactly("facts.csv › 第2行“主讲次数”：是 1.5，必须是整数；请改正", "facts.csv › 第2行“社区报到”：是 0.5，只能是 0 或 1；请改正");
	}

	@Test
	void namesEveryBadLine() {
		assertThat(problems("编号,姓名,主讲次数\n,张三,1\nA2,李四\nA3,王五,1,2\nA4,赵六,x\n")).extracting(Problem::cell)
			.containsExactly("第2行“编号”", "第3行", "第4行", "第5行“主讲次数”");
	}

	@Test
	void refusesAWrongHeaderAtOnce() {
		BookException refused = catchThrowableOfType(BookException.class,
				() -> FactsCsv.open(stream("姓名,到课率,姓名\nx,y,z\n"), "facts.csv"));
		assertThat(refused.problems()).extracting(Problem::message)
			.containsExactly("不认识列名“到课率”；列名是编号、姓名、支部编号、科室编号和各个指标，用英文逗号隔开", "列名“姓名”重复；请删除其中一列", "缺少“编号”列；请补上");
	}

	@Test
	void refusesOtherEncodingsEmptyFilesAndOpenQuotes() {
		BookException refused = catchThrowableOfType(BookException.class, () -> FactsCsv
			.read(new ByteArrayInputStream("编号,姓名\nA1,张三\n".getBytes(Charset.forName("GBK"))), "facts.csv"));
		assertThat(refused).hasMessageContaining("不是 UTF-8 编码（可能是 GBK）");
		assertThat(problems("")).singleElement().asString().contains("文件是空的");
		assertThat(problems("编号,姓名\nA1,\"张三\nA2,李四\n")).singleElement().asString().contains("引号没有成对");
	}

	@Test
	void keepsTheFirstHundredProblemsAndCountsTheRest() {
		String text = "编号,主讲次数\n" + "A1,x\n".repeat(250);
		List<Problem> problems = problems(text);
		assertThat(problems).hasSize(FactsCsv.MAX_PROBLEMS + 1);
		assertThat(problems.get(100).message()).isEqualTo("另有 150 处错误没有列出；请先改正以上各处");
	}

	@Test
	void streamsWithoutKeepingLines() throws Exception {
		byte[] block = "A1,99.5,0.25\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
		List<InputStream> parts = new ArrayList<>(List.of(stream("编号,个人绩效考核得分,月讲堂到课率\n")));
		for (int i = 0; i < 50; i++) {
			parts.add(new ByteArrayInputStream(block));
		}
		long last = 0;
		try (FactsCsv facts = FactsCsv.open(new SequenceInputStream(Collections.enumeration(parts)), "facts.csv")) {
			while (facts.hasNext()) {
				last = facts.next().number();
			}
			facts.refuseIfWrong();
		}
		assertThat(last).isEqualTo(500_001);
	}

	private static List<Problem> problems(String text) {
		return catchThrowableOfType(BookException.class, () -> read(text)).problems();
	}

	private static List<FactsCsv.Line> read(String text) throws IOException, BookException {
		return FactsCsv.read(stream(text), "facts.csv");
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
