package cn.shizhao.commendation.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import cn.shizhao.foundation.upload.Budget;
import cn.shizhao.foundation.upload.OfficeFile;
import cn.shizhao.foundation.upload.OverBudgetException;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;

/**
 * Fills letters into a Word document that the office may have made itself.
 */
final class LetterTemplate {

	/** The fields there are, and what stands in them on the page that explains them. */
	static final Map<String, String> FIELDS = new LetterText("喜报〔2026〕2-01号", "陈晨同志家属", "陈晨", "预算科", "2026年第二季度",
			"季度标兵", "立足岗位、踏实肯干，各项工作走在前列。其间参加志愿服务 12 小时。", "某某市财政局", "2026年7月20日")
		.fields();

	/** Without these it is no letter. */
	private static final Set<String> NEEDED = Set.of("姓名", "期别", "称号", "事由");

	private static final char TEXT = 0;

	private static final int MOST_MEGABYTES_UNPACKED = 20;

	/** A page has some hundreds. */
	private static final int MOST_ELEMENTS = 50_000;

	private LetterTemplate() {
	}

	/**
	 * Looks for what would go wrong with a template.
	 * @param content of a .docx
	 * @return what is wrong and what to do, in Chinese; nothing when it is usable
	 */
	static List<String> check(byte[] content) {
		List<String> problems = new ArrayList<>();
		try (XWPFTemplate template = open(content)) {
			template.getElementTemplates()
				.stream()
				.filter((tag) -> !isField(tag))
				.map((tag) -> "模板里的字段“%s”不认识；可用的字段：%s".formatted(tag.variable(), String.join("、", FIELDS.keySet())))
				.distinct()
				.forEach(problems::add);
			Set<String> missing = new TreeSet<>(NEEDED);
			template.getElementTemplates()
				.stream()
				.filter(LetterTemplate::isField)
				.forEach((tag) -> missing.remove(((ElementTemplate) tag).getTagName()));
			missing.forEach((field) -> problems.add("模板里没有字段“{{" + field + "}}”；请加上"));
			if (problems.isEmpty() && text(template.render(FIELDS)).matches("(?s).*(\\{\\{|}}).*")) {
				problems.add("模板里有写得不完整的字段；字段应写成“{{姓名}}”，两边各两个半角花括号，中间没有空格");
			}
			return problems;
		}
		catch (OverBudgetException ex) {
			return List.of(ex.getMessage());
		}
		catch (IOException | RuntimeException ex) {
			return List.of("这个文件不能作为模板打开；请用 Word 或 WPS 另存为 .docx（不带宏、不加密）后再上传");
		}
	}

	/**
	 * Writes one letter.
	 * @param content of the template
	 * @param letter what it says
	 * @return a .docx
	 */
	static byte[] fill(byte[] content, LetterText letter) {
		try (XWPFTemplate template = open(content); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			template.render(letter.fields()).write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static XWPFTemplate open(byte[] content) throws IOException {
		byte[] harmless = OfficeFile.repacked(content, Budget.ofWhole(MOST_MEGABYTES_UNPACKED, MOST_ELEMENTS));
		XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(harmless));
		if (template.getXWPFDocument().getPackage().getPartsByName(Pattern.compile("(?i).*vbaProject.*")).isEmpty()) {
			return template;
		}
		throw new IllegalArgumentException("macros");
	}

	/** Pictures, tables, loops and conditions have a sign before the name. */
	private static boolean isField(MetaTemplate tag) {
		return tag instanceof ElementTemplate element && element.getSign() == TEXT
				&& FIELDS.containsKey(element.getTagName());
	}

	private static String text(XWPFTemplate template) throws IOException {
		try (XWPFWordExtractor extractor = new XWPFWordExtractor(template.getXWPFDocument())) {
			return extractor.getText();
		}
	}

}
