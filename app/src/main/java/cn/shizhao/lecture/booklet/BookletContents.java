package cn.shizhao.lecture.booklet;

import java.util.List;

import cn.shizhao.lecture.booklet.BookletText.Entry;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * Writes the contents. Every page number is a reference to the heading's bookmark: Word
 * and LibreOffice work it out when they open the document. They are not within a field of
 * contents, in which LibreOffice would leave them as they are.
 */
final class BookletContents {

	private static final String HEADING = "TOCHeading";

	private BookletContents() {
	}

	/**
	 * Writes the contents under their heading.
	 * @param entries the lines
	 * @param document which has the heading, and after it the end of the section
	 */
	static void write(List<Entry> entries, XWPFDocument document) {
		List<XWPFParagraph> all = document.getParagraphs();
		XWPFParagraph end = all.stream()
			.dropWhile((paragraph) -> !HEADING.equals(paragraph.getStyle()))
			.skip(1)
			.findFirst()
			.orElseThrow();
		for (Entry entry : entries) {
			try (XmlCursor cursor = end.getCTP().newCursor()) {
				write(entry, document.insertNewParagraph(cursor));
			}
		}
	}

	private static void write(Entry entry, XWPFParagraph paragraph) {
		paragraph.setStyle("TOC" + entry.level());
		CTHyperlink link = paragraph.getCTP().addNewHyperlink();
		link.setAnchor(entry.bookmark());
		link.setHistory(true);
		text(link, entry.title() + (entry.by().isEmpty() ? "" : "\u3000" + entry.by()));
		link.addNewR().addNewTab();
		link.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
		link.addNewR().addNewInstrText().setStringValue("PAGEREF " + entry.bookmark() + " \\h");
		link.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
		text(link, String.valueOf(entry.page()));
		link.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
	}

	private static void text(CTHyperlink link, String words) {
		CTR run = link.addNewR();
		run.addNewT().setStringValue(words);
	}

}
