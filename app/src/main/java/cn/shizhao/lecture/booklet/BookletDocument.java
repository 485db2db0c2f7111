package cn.shizhao.lecture.booklet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import cn.shizhao.foundation.text.Typography;
import cn.shizhao.lecture.booklet.BookletView.Essay;
import cn.shizhao.lecture.booklet.BookletView.Lecture;
import com.deepoove.poi.XWPFTemplate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import org.springframework.core.io.ClassPathResource;

/**
 * Writes the booklet into the shipped Word document, which has the cover, the styles and
 * the three sections: cover, contents, text.
 */
final class BookletDocument {

	private static final String TEMPLATE = "booklet/booklet.docx";

	private BookletDocument() {
	}

	/**
	 * A booklet as a document.
	 * @param view what stands in it
	 * @return a .docx
	 */
	static byte[] of(BookletView view) {
		try (XWPFTemplate template = XWPFTemplate.compile(new ClassPathResource(TEMPLATE).getInputStream());
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			template.render(
					Map.of("书名", BookletView.TITLE, "年份", view.year() + "年", "单位", view.bureau(), "编印", view.made()));
			write(view, template.getXWPFDocument());
			template.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(BookletView view, XWPFDocument document) {
		BookletText text = new BookletText(document);
		if (!view.lectures().isEmpty()) {
			text.part("讲堂讲稿");
			view.lectures().forEach((one) -> lecture(one, text));
		}
		if (!view.articles().isEmpty()) {
			text.part("入选文章");
			view.articles().forEach((one) -> article(one, text));
		}
		text.part("全年统计");
		view.counts().sentences().stream().map(Typography::official).forEach(text::paragraph);
		view.counts().tables().forEach((table) -> text.table(table));
		BookletContents.write(text.entries(), document);
	}

	private static void lecture(Lecture one, BookletText text) {
		text.chapter(one.topic(), one.lecturer());
		text.info(one.lecturer());
		text.info(one.date() + (one.place().isBlank() ? "" : "\u3000" + one.place()) + "\u3000" + one.kind());
		one.paragraphs().forEach(text::paragraph);
	}

	private static void article(Essay one, BookletText text) {
		text.chapter(one.title(), one.author());
		text.info(one.author());
		one.paragraphs().forEach(text::paragraph);
	}

}
