package cn.shizhao.foundation.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

import cn.shizhao.foundation.document.Document.Format;
import cn.shizhao.foundation.upload.Hostile;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Telling by its content what someone uploads.
 */
public class DocumentTests {

	private static final Set<Format> ALL = EnumSet.allOf(Format.class);

	private static final Set<Format> TEXTS = EnumSet.of(Format.DOCX, Format.PDF);

	@Test
	void theWordsOfAWordFileAreTakenOutParagraphByParagraph() throws IOException {
		Document file = Document.of(docx("第一段", "第二段"), 10, TEXTS);
		assertThat(file).isEqualTo(new Document(Format.DOCX, "第一段\n第二段\n甲\t乙"));
		assertThat(file.named("C:\\文章\\初心.DOCX", "文章")).isEqualTo("初心.docx");
		assertThat(file.named("初心.pdf", "文章")).isEqualTo("初心.pdf.docx");
		assertThat(file.named("文/.docx", "文章")).isEqualTo("文章.docx");
		assertThat(file.named("𬀩".repeat(300), "文章")).isEqualTo("𬀩".repeat(195) + ".docx");
	}

	@Test
	void aPdfIsKnownByItsContentAndHasNoWords() {
		assertThat(Document.of("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), 10, TEXTS))
			.isEqualTo(new Document(Format.PDF, ""));
	}

	@Test
	void slidesAreTakenWhereTheyAreAllowed() throws IOException {
		byte[] slides = slides();
		assertThat(Document.of(slides, 20, ALL)).isEqualTo(new Document(Format.PPTX, ""));
		assertThatIllegalArgumentException().isThrownBy(() -> Document.of(slides, 20, TEXTS))
			.withMessageStartingWith("这个文件打不开，或不是 .docx、.pdf（");
	}

	@Test
	void anythingElseIsRefusedWhateverItsName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Document.of("不是文档".getBytes(StandardCharsets.UTF_8), 10, ALL))
			.withMessageStartingWith("这个文件打不开，或不是 .docx、.pptx、.pdf（")
			.withMessageContaining("另存为 .docx");
	}

	@Test
	void aFileThatIsTooLargeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Document.of(new byte[1024 * 1024 + 1], 1, ALL))
			.withMessageStartingWith("文件超过 1 MB；");
	}

	@Test
	void onlyWhatPeopleSeeIsTakenFromAWordFile() {
		String body = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t><w:tab/>"
				+ "<w:t>乙</w:t><w:br/></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
				+ "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>丙</w:t></w:r></w:ins>"
				+ "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
				+ "<w:sdt><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>"
				+ "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc>"
				+ "<w:tc><w:p/></w:tc></w:tr></w:tbl>";
		assertThat(Document.of(Hostile.docx(body, 1), 10, TEXTS).words()).isEqualTo("甲\t乙\n丙\n控件\n12");
	}

	@Test
	void aFileThatWouldFillTheMemoryIsRefusedWithTheReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> Document.of(Hostile.docx("<w:p>", 1000), 10, TEXTS))
			.withMessageStartingWith("文件内部一层套一层");
		assertThatIllegalArgumentException().isThrownBy(() -> Document.of(Hostile.pptx(65), 20, ALL))
			.withMessageStartingWith("文件解压后超过 64 MB");
	}

	/**
	 * A Word file with paragraphs and a table of 甲 and 乙.
	 */
	public static byte[] docx(String... paragraphs) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (String paragraph : paragraphs) {
				document.createParagraph().createRun().setText(paragraph);
			}
			document.createTable(1, 2).getRow(0).getCell(0).setText("甲");
			document.getTables().get(0).getRow(0).getCell(1).setText("乙");
			document.write(out);
			return out.toByteArray();
		}
	}

	private static byte[] slides() throws IOException {
		try (XMLSlideShow show = new XMLSlideShow(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			show.createSlide();
			show.write(out);
			return out.toByteArray();
		}
	}

}
