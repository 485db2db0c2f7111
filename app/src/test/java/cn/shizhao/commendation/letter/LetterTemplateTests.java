package cn.shizhao.commendation.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import cn.shizhao.foundation.upload.Hostile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped template, and what the office may bring in its place.
 */
class LetterTemplateTests {

	private static final LetterText LETTER = new LetterText("喜报〔2026〕3-01号", "陈\uD870\uDC29同志家属", "陈\uD870\uDC29",
			"预算科", "2026年第三季度", "季度标兵", "立足岗位、踏实肯干，各项工作走在前列。其间参加志愿服务 12 小时，月讲堂次次到课，主题党日从不缺席，联系户走访一户不漏。", "某某市财政局",
			"2026年10月28日");

	@Test
	void theShippedTemplateIsFilledInWhole() throws IOException {
		byte[] shipped = shipped();
		assertThat(LetterTemplate.check(shipped)).isEmpty();
		assertThat(text(LetterTemplate.fill(shipped, LETTER)))
			.contains(LETTER.fields()
				.entrySet()
				.stream()
				.filter((field) -> !field.getKey().equals("科室"))
				.map(Map.Entry::getValue)
				.toList())
			.contains("特此报喜")
			.doesNotContain("{", "}");
	}

	@Test
	void aWrongFieldIsNamed() throws IOException {
		assertThat(LetterTemplate.check(document("{{姓铭}}在{{期别}}被评为{{称号}}。{{事由}}")))
			.containsExactly("模板里的字段“{{姓铭}}”不认识；可用的字段：编号、称呼、姓名、科室、期别、称号、事由、单位、日期", "模板里没有字段“{{姓名}}”；请加上");
	}

	@Test
	void aFieldThatWouldBringAPictureOrALoopIsRefused() throws IOException {
		assertThat(LetterTemplate.check(document("{{@姓名}}{{期别}}{{称号}}{{事由}}"))).first().asString().contains("{{@姓名}}");
		assertThat(LetterTemplate.check(document("{{姓名}}{{期别}}{{称号}}{{事由}}{{?编号}}{{/编号}}"))).singleElement()
			.asString()
			.contains("{{?编号}}", "不认识");
	}

	@Test
	void aFieldThatIsNotClosedIsRefused() throws IOException {
		assertThat(LetterTemplate.check(document("{{姓名}}{{期别}}{{称号}}{{事由}}{{编 号}}"))).singleElement()
			.asString()
			.contains("不完整");
	}

	@Test
	void whatIsNoWordFileIsRefusedInOneSentence() {
		assertThat(LetterTemplate.check("不是文档".getBytes(StandardCharsets.UTF_8)))
			.containsExactly("这个文件不能作为模板打开；请用 Word 或 WPS 另存为 .docx（不带宏、不加密）后再上传");
	}

	@Test
	void aTemplateThatWouldFillTheMemoryIsRefusedWithTheReason() {
		assertThat(LetterTemplate.check(Hostile.docx("<w:p/>", 60_000))).singleElement()
			.asString()
			.startsWith("文件内容太多");
		assertThat(LetterTemplate.check(Hostile.docx("<w:p><w:r><w:t>{{姓名}}</w:t></w:r></w:p>", 700_000)))
			.singleElement()
			.asString()
			.startsWith("文件解压后超过 20 MB");
	}

	@Test
	@EnabledIfEnvironmentVariable(named = "SHIZHAO_SOFFICE", matches = ".+",
			disabledReason = "needs LibreOffice; .ci/run installs it")
	void aLetterIsOnePageOnPaper(@TempDir Path folder) throws Exception {
		Path letter = Files.write(folder.resolve("letter.docx"), LetterTemplate.fill(shipped(), LETTER));
		Process soffice = new ProcessBuilder(System.getenv("SHIZHAO_SOFFICE"), "--headless",
				"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "pdf", "--outdir",
				folder.toString(), letter.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("log").toFile())
			.start();
		assertThat(soffice.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(Files.readString(folder.resolve("letter.pdf"), StandardCharsets.ISO_8859_1)).contains("/Count 1");
	}

	private static byte[] shipped() throws IOException {
		return new ClassPathResource("letters/letter.docx").getContentAsByteArray();
	}

	private static byte[] document(String text) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText(text);
			document.write(out);
			return out.toByteArray();
		}
	}

	private static String text(byte[] docx) throws IOException {
		try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
			return extractor.getText();
		}
	}

}
