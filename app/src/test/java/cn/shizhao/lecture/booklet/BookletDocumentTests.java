package cn.shizhao.lecture.booklet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The booklet as a Word document.
 */
class BookletDocumentTests {

	private static final String WRONG = "999";

	@Test
	void coverLecturesArticlesAndCountsStandInTheDocument() throws IOException {
		BookletView view = Booklets.full();
		try (XWPFDocument document = open(view); XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			String text = extractor.getText();
			assertThat(text).contains("《财政月讲堂》", "2026年", "某某市财政局", "2026年12月", "目\u3000录", "讲堂讲稿", "入选文章", "全年统计")
				.contains(view.lectures().stream().flatMap((one) -> one.paragraphs().stream()).toList())
				.contains("2026年1月12日\u3000三楼会议室\u3000理论武装 · 忠诚", "讲稿见附件\uFF1A讲稿.pptx", "账本里的初心", "文章见附件\uFF1A窗口十年.pdf")
				.contains("全年举办月讲堂3期\uFF0C取消1期。", "应到50人次\uFF0C到课47人次\uFF0C补课2人次\uFF0C到课率\uFF08含补课\uFF0998.0%。",
						"收到文章2篇\uFF0C选入1篇。")
				.doesNotContain("{", "}");
			assertThat(document.getTables()).hasSize(2);
			assertThat(document.getTables().get(0).getRow(3).getTableCells()).extracting((cell) -> cell.getText())
				.containsExactly("财政业务", "1", "0", "0", "1", "2");
			assertThat(document.getTables().get(1).getRow(4).getTableCells()).extracting((cell) -> cell.getText())
				.containsExactly("合计", "3", "50", "47", "2", "98.0%", "2", "1");
		}
	}

	@Test
	void everyLineOfTheContentsRefersToTheBookmarkOfAHeading() throws IOException {
		try (XWPFDocument document = open(Booklets.full())) {
			List<String> anchors = contents(document).map((line) -> line.getCTP().getHyperlinkArray(0).getAnchor())
				.toList();
			assertThat(anchors).hasSize(10).doesNotHaveDuplicates();
			assertThat(contents(document).map((line) -> line.getCTP().xmlText())).zipSatisfy(anchors,
					(xml, anchor) -> assertThat(xml).contains("PAGEREF " + anchor + " \\h"));
			assertThat(document.getParagraphs()
				.stream()
				.filter((one) -> one.getStyle() != null && one.getStyle().startsWith("Heading"))
				.flatMap((heading) -> heading.getCTP().getBookmarkStartList().stream())
				.map(CTBookmark::getName)).containsExactlyElementsOf(anchors);
			assertThat(document.isEnforcedUpdateFields()).isTrue();
		}
	}

	@Test
	void aYearWithoutLecturesHasNoPartForThem() throws IOException {
		BookletView full = Booklets.full();
		BookletView view = new BookletView(2026, full.bureau(), full.made(), List.of(), full.articles(), full.counts());
		try (XWPFDocument document = open(view)) {
			assertThat(contents(document)).hasSize(4);
			assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).doesNotContain("讲堂讲稿");
		}
	}

	@Test
	@EnabledIfEnvironmentVariable(named = "SHIZHAO_SOFFICE", matches = ".+",
			disabledReason = "needs LibreOffice; .ci/run installs it")
	void thePagesInTheContentsAreThoseOnWhichTheHeadingsStand(@TempDir Path folder) throws Exception {
		Path booklet = folder.resolve("booklet.docx");
		try (XWPFDocument document = open(Booklets.full()); OutputStream out = Files.newOutputStream(booklet)) {
			contents(document).map((line) -> line.getCTP().getHyperlinkArray(0))
				.forEach((link) -> link.getRArray(5).getTArray(0).setStringValue(WRONG));
			document.write(out);
		}
		Process soffice = new ProcessBuilder(System.getenv("SHIZHAO_SOFFICE"), "--headless",
				"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "docx:MS Word 2007 XML",
				"--outdir", folder.resolve("saved").toString(), booklet.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("log").toFile())
			.start();
		assertThat(soffice.waitFor(2, TimeUnit.MINUTES)).isTrue();
		try (XWPFDocument saved = new XWPFDocument(Files.newInputStream(folder.resolve("saved/booklet.docx")))) {
			assertThat(contents(saved).map(BookletDocumentTests::page).toList()).hasSize(10)
				.isSorted()
				.doesNotContain(0, Integer.valueOf(WRONG))
				.startsWith(1, 1);
		}
	}

	private static int page(XWPFParagraph line) {
		Matcher number = Pattern.compile("(\\d+)$").matcher(line.getText());
		return number.find() ? Integer.parseInt(number.group(1)) : 0;
	}

	private static Stream<XWPFParagraph> contents(XWPFDocument document) {
		return document.getParagraphs()
			.stream()
			.filter((one) -> one.getStyle() != null && one.getStyle().matches("(TOC|Contents)\\d"));
	}

	private static XWPFDocument open(BookletView view) throws IOException {
		byte[] content = BookletDocument.of(view);
		String keep = System.getProperty("booklet.keep");
		if (keep != null) {
			Files.write(Path.of(keep, "booklet-%d.docx".formatted(content.length)), content);
		}
		return new XWPFDocument(new ByteArrayInputStream(content));
	}

}
