package cn.shizhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Chinese that people read is set with full-width signs, wherever it stands: pages,
 * forms, messages, models, help, workbooks, letters and the texts of the code.
 */
class PunctuationTests {

	private static final List<Path> ROOTS = Stream
		.of("app/src/main", "processes/src/main", "rules/src/main", "rules/tables", "config", "README.md")
		.map(Path::of)
		.toList();

	private static final String CHINESE = "[\\p{IsHan}“”《》（）]";

	/**
	 * A half-width sign right after Chinese, or before it with at most a blank between.
	 */
	private static final Pattern SIGN = Pattern
		.compile("(?<=%s)[,;:!?()]|[,;:!?()](?= ?%s)".formatted(CHINESE, CHINESE));

	/**
	 * Names of columns and lists that workbooks are read by, and what is said about a
	 * sign itself.
	 */
	private static final Pattern KEPT = Pattern.compile("(?:下限|上限|整改期限)\\((?:含|不含|工作日)\\)"
			+ "|(?:本人|科室负责人|分管领导|机关纪委)(?:;(?:本人|科室负责人|分管领导|机关纪委))+|[用号] ?[,;:] ?(?=[隔分])|“[,;:!?()]”|\\{\\{\\?");

	private static final Pattern PLACEHOLDER = Pattern.compile("%[sd]|\\{\\p{IsHan}+}");

	private static final Pattern LITERAL = Pattern.compile("//[^\n]*|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\\n])+'"
			+ "|(\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\")");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private static final Pattern REGEX_OR_QUERY = Pattern.compile("\\\\\\\\[dwsSu.]|\\b(?:SELECT|INSERT|UPDATE)\\b");

	/** What is no text in the files of an ending. */
	private static final Map<String, Pattern> CODE = Map.of("html",
			Pattern.compile("<!--(?s:.*?)-->|&\\w+;|(?<![:\\w])//[^\n]*"), "js",
			Pattern.compile("/\\*(?s:.*?)\\*/|(?<![:\\w])//[^\n]*"), "css", Pattern.compile("/\\*(?s:.*?)\\*/"), "md",
			Pattern.compile("\\A---\n(?s:.*?)\n---\n|(?m)^ *```(?s:.*?)^ *```|`[^`\n]*`|]\\([^()\n]*\\)"), "yml",
			Pattern.compile("(?m)^\\s*#.*$|^[\\s-]*[\\w.\\[\\]-]+:"), "json", Pattern.compile("&\\w+;"), "bpmn",
			Pattern.compile("<!--(?s:.*?)-->"), "properties", Pattern.compile("(?!)"));

	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

	private static final Pattern PART = Pattern.compile("xl/sharedStrings\\.xml|word/[^/]*\\.xml");

	@Test
	void chineseHasFullWidthSigns() throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path root : ROOTS) {
			files.addAll(files(root));
		}
		assertThat(files).hasSizeGreaterThan(900);
		assertThat(files.stream().flatMap((file) -> offences(file).stream())).isEmpty();
	}

	@Test
	void aHalfWidthSignIsFoundInEveryKindOfText(@TempDir Path folder) throws IOException {
		write(folder, "Say.java", """
				// 注释,不算
				String said = "没有,"
						+ one + "第 %d 名:%s" + "正好，不改";
				String block = \"""
						两行
						(第二行)
						\""";
				char sign = '"'; String regex = "(一|二)\\\\d", column = "下限(含)", list = "本人;机关纪委";
				""");
		write(folder, "a.bpmn", "<bpmn:userTask id=\"a\" name=\"同意吗?\" />");
		write(folder, "a.yml", "# 注释,不算\nbureau: 某局(甲)\n");
		write(folder, "form.js", "const a = ['甲', '乙']; // 注释,不算\nsay('好!');");
		write(folder, "help.md", "---\ntheme: 丙\n---\n先看`甲,乙`，见[丙](c.md#丁)。\n```\n甲,乙\n```\n- 对吗?\n");
		write(folder, "messages.properties", "a=【甲】{姓名},请办");
		write(folder, "page.html", """
				<p title="提示;">甲<b>,</b>乙<!-- 注释,不算 -->&emsp;丙</p>
				<p>{{a}} (丁)</p>""");
		write(folder, "zh.json", "{\"A\": \"甲:\", \"B\": \"&lt;空&gt;\"}");
		zip(folder.resolve("book.xlsx"), "xl/sharedStrings.xml", "<si><t>下限(含)</t></si>\n<si><t>怎么填:</t></si>");
		zip(folder.resolve("letter.docx"), "word/document.xml",
				"<w:p><w:t>同志家属</w:t></w:r><w:r><w:t>:</w:t></w:p>\n<w:p>(正文)</w:p>");
		assertThat(files(folder).stream()
			.flatMap((file) -> offences(file).stream())
			.map((offence) -> offence.substring(folder.toString().length() + 1))).containsExactly("Say.java:2 \"没有,\"",
					"Say.java:3 \"第 某 名:某\"", "Say.java:6 (第二行)", "a.bpmn:1 <bpmn:userTask id=\"a\" name=\"同意吗?\" />",
					"a.yml:2 某局(甲)", "book.xlsx:2 怎么填:", "form.js:2 say('好!');", "help.md:8 - 对吗?",
					"letter.docx:1 同志家属:", "letter.docx:2 (正文)", "messages.properties:1 a=【甲】某,请办",
					"page.html:1 <p title=\"提示;\">甲<b>,</b>乙丙</p>", "page.html:2 <p>{{a}} (丁)</p>", "page.html:1 甲,乙丙",
					"page.html:2 {{a}} (丁)", "zh.json:1 {\"A\": \"甲:\", \"B\": \"空\"}");
	}

	private static List<Path> files(Path root) throws IOException {
		try (Stream<Path> found = Files.walk(root)) {
			return found
				.filter((file) -> file.toString().matches(".*\\.(java|xlsx|docx)") || CODE.containsKey(ending(file)))
				.sorted()
				.toList();
		}
	}

	private static String ending(Path file) {
		return file.toString().replaceFirst(".*\\.", "");
	}

	private static List<String> offences(Path file) {
		try {
			return switch (ending(file)) {
				case "java" -> inLiterals(file, Files.readString(file));
				case "xlsx", "docx" -> inParts(file);
				case "html" -> Stream.of(Files.readString(file))
					.map((text) -> without(CODE.get("html"), text))
					.flatMap((text) -> Stream.concat(inLines(file, text, 1), inLines(file, without(TAG, text), 1)))
					.distinct()
					.toList();
				default -> inLines(file, without(CODE.get(ending(file)), Files.readString(file)), 1).toList();
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> inLiterals(Path file, String source) {
		return LITERAL.matcher(source)
			.results()
			.filter((match) -> match.group(1) != null && HAN.matcher(match.group(1)).find()
					&& !REGEX_OR_QUERY.matcher(match.group(1)).find())
			.flatMap((match) -> inLines(file, match.group(1),
					1 + (int) source.substring(0, match.start()).chars().filter((c) -> c == '\n').count()))
			.toList();
	}

	private static List<String> inParts(Path file) throws IOException {
		List<String> offences = new ArrayList<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : zip.stream().filter((one) -> PART.matcher(one.getName()).matches()).toList()) {
				String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				String text = without(TAG, xml.replaceAll("</(?:si|w:p)>\\s*", "\n"));
				offences.addAll(inLines(file, text, 1).toList());
			}
		}
		return offences;
	}

	/** Each line with a sign that does not belong there, under its number. */
	private static Stream<String> inLines(Path file, String text, int first) {
		String plain = PLACEHOLDER.matcher(without(KEPT, text)).replaceAll("某");
		List<String> lines = plain.lines().toList();
		return IntStream.range(0, lines.size())
			.filter((line) -> SIGN.matcher(lines.get(line)).find())
			.mapToObj((line) -> file + ":" + (first + line) + " " + lines.get(line).strip());
	}

	/** The lines stay, so that their numbers do. */
	private static String without(Pattern code, String text) {
		return code.matcher(text).replaceAll((match) -> match.group().replaceAll("[^\n]", ""));
	}

	private static void write(Path folder, String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
	}

	private static void zip(Path file, String part, String text) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry(part));
			zip.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}

}
