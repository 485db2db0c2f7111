package cn.shizhao.booklet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What people upload as an article.
 */
class ArticleFileTests {

	@Test
	void theWordsOfAWordFileAreTakenOutParagraphByParagraph() throws IOException {
		ArticleFile file = ArticleFile.of("C:\\文章\\初心.DOCX", docx("第一段", "第二段"));
		assertThat(file.name()).isEqualTo("初心.docx");
		assertThat(file.text()).isEqualTo("第一段\n第二段\n甲\t乙");
		assertThat(file.pdf()).isFalse();
	}

	@Test
	void aPdfIsKnownByItsContentAndHasNoWords() {
		ArticleFile file = ArticleFile.of("初心.docx", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
		assertThat(file.pdf()).isTrue();
		assertThat(file.name()).isEqualTo("初心.docx.pdf");
		assertThat(file.text()).isEmpty();
	}

	@Test
	void anythingElseIsRefusedWhateverItsName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ArticleFile.of("初心.docx", "不是文档".getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining("另存为 .docx");
	}

	@Test
	void aFileOfMoreThanTenMegabytesIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ArticleFile.of("初心.pdf", new byte[ArticleFile.MOST_BYTES + 1]))
			.withMessage("文件超过 10 MB;请压缩图片后再上传");
	}

	static byte[] docx(String... paragraphs) throws IOException {
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

}
