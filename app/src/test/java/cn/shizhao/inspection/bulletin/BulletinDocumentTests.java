package cn.shizhao.inspection.bulletin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.foundation.text.Typography;
import cn.shizhao.inspection.bulletin.BulletinView.CountTable;
import cn.shizhao.inspection.bulletin.BulletinView.Other;
import cn.shizhao.inspection.bulletin.BulletinView.Section;
import cn.shizhao.inspection.finding.Findings.Found;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped document with a bulletin in it.
 */
class BulletinDocumentTests {

	@Test
	void everythingStandsInTheDocumentWithItsTables() throws IOException {
		BulletinView view = view(FoundOnes.ofAllKinds(), true, null);
		try (XWPFDocument document = open(view)) {
			assertThat(text(document))
				.contains("督查通报", "〔2026〕第3期", view.title(), "一、督查范围和方式", "五、下一步要求", "某某市财政局", "各科室", "2026年11月3日")
				.contains(view.sections().stream().flatMap((section) -> section.paragraphs().stream()).toList())
				.doesNotContain("{", "}", "[", "更正");
			assertThat(document.getTables()).hasSize(2);
			assertThat(document.getTables().get(0).getRows()).hasSize(4);
			assertThat(document.getTables().get(1).getRow(3).getTableCells()).extracting((cell) -> cell.getText())
				.containsExactly("合计", "1", "1", "1", "3");
		}
	}

	@Test
	void aMonthWithoutFindingsHasNoTable() throws IOException {
		try (XWPFDocument document = open(view(List.of(), true, null))) {
			assertThat(document.getTables()).isEmpty();
			assertThat(text(document)).contains("本月没有发现问题").doesNotContain("{", "}", "表1");
		}
	}

	@Test
	void aCorrectionStandsOnTopAndTheRedHeadMayBeLeftOut() throws IOException {
		try (XWPFDocument document = open(view(List.of(), false, new Other("2026-10", "〔2026〕第2期")))) {
			String text = text(document);
			assertThat(text).doesNotContain("督查通报\n").contains("〔2026〕第3期");
			assertThat(text.indexOf("本期更正〔2026〕第2期")).isPositive().isLessThan(text.indexOf("一、"));
			assertThat(text).contains("预算科的次数算错了");
		}
	}

	static BulletinView view(List<Found> found, boolean redHead, Other replaces) {
		Draft draft = DraftWriter.write(YearMonth.of(2026, 10), LocalDate.of(2026, 10, 30), found, List.of(), null,
				FoundOnes.CLAUSES);
		List<CountTable> tables = BulletinViews.tables(draft.counts());
		return new BulletinView("2026-10", true, "已印发", redHead, "某某市财政局", "2026年11月3日", "〔2026〕第3期",
				Typography.official("关于2026年10月执行“十不准”督查情况的通报"), (replaces != null) ? List.of("预算科的次数算错了。") : List.of(),
				replaces, null,
				Stream.of(Block.values())
					.map((block) -> new Section(block.heading(), draft.blocks().get(block).lines().toList(),
							(block == Block.PROBLEMS) ? tables : List.of()))
					.toList(),
				List.of());
	}

	private static XWPFDocument open(BulletinView view) throws IOException {
		byte[] content = BulletinDocument.of(view);
		String keep = System.getProperty("bulletin.keep");
		if (keep != null) {
			Files.write(Path.of(keep, "b-%d.docx".formatted(content.length)), content);
		}
		return new XWPFDocument(new ByteArrayInputStream(content));
	}

	private static String text(XWPFDocument document) throws IOException {
		try (XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}

}
