package cn.shizhao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

import cn.shizhao.document.Document.Format;
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
			.withMessageStartingWith("这个文件打不开,或不是 .docx、.pdf(");
	}

	@Test
	void anythingElseIsRefusedWhateverItsName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Document.of("不是文档".getBytes(StandardCharsets.UTF_8), 10, ALL))
			.withMessageStartingWith("这个文件打不开,或不是 .docx、.pptx、.pdf(")
			.withMessageContaining("另存为 .docx");
	}

	@Test
	void aFileThatIsTooLargeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Document.of(new byte[1024 * 1024 + 1], 1, ALL))
			.withMessageStartingWith("文件超过 1 MB;");
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
