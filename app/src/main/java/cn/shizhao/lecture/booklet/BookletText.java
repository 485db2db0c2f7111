package cn.shizhao.lecture.booklet;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import cn.shizhao.foundation.text.Typography;
import cn.shizhao.lecture.booklet.BookletView.CountTable;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/**
 * Writes the booklet's text page by page and remembers where its parts begin. Pages are
 * estimated by counting characters, for programs that do not work out page numbers when
 * they open a document.
 */
class BookletText {

	private static final int CHARACTERS_A_LINE = 37;

	private static final int LINES_A_PAGE = 28;

	private static final int LINES_OF_A_TITLE = 3;

	private static final int TEXT_WIDTH = 9072;

	private static final int WIDEST_NUMBER = 1500;

	private static final int CELL_MARGIN = 60;

	private final XWPFDocument document;

	private final List<Entry> entries = new ArrayList<>();

	private int page;

	private int line;

	private boolean partBegins;

	BookletText(XWPFDocument document) {
		this.document = document;
	}

	List<Entry> entries() {
		return this.entries;
	}

	/** Begins a part, on a page of its own. */
	void part(String title) {
		newPage();
		heading("Heading1", title);
		this.entries.add(new Entry(1, title, "", bookmark(), this.page));
		fill(LINES_OF_A_TITLE);
		this.partBegins = true;
	}

	/** Begins a chapter, on a page of its own unless the part has just begun. */
	void chapter(String title, String by) {
		if (!this.partBegins) {
			newPage();
		}
		XWPFParagraph heading = heading("Heading2", title);
		heading.setPageBreak(!this.partBegins);
		this.partBegins = false;
		this.entries.add(new Entry(2, title, by.substring(by.lastIndexOf('\u3000') + 1), bookmark(), this.page));
		fill(LINES_OF_A_TITLE);
	}

	void info(String words) {
		styled("Info", words);
		fill(1);
	}

	void paragraph(String words) {
		styled("Body", words);
		fill((words.length() + 2 + CHARACTERS_A_LINE - 1) / CHARACTERS_A_LINE);
	}

	void table(CountTable counts) {
		styled("Caption", Typography.official(counts.caption()));
		int columns = counts.header().size();
		XWPFTable table = this.document.createTable(counts.rows().size() + 1, columns);
		table.setWidth(TEXT_WIDTH);
		table.setTableAlignment(TableRowAlign.CENTER);
		table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
		int number = Math.min(WIDEST_NUMBER, TEXT_WIDTH / (columns + 1));
		for (int i = 0; i <= counts.rows().size(); i++) {
			row(table.getRow(i), (i == 0) ? counts.header() : counts.rows().get(i - 1),
					TEXT_WIDTH - number * (columns - 1), number);
		}
		table.getRow(0).setRepeatHeader(true);
		table.getRow(0).getTableCells().forEach((cell) -> cell.getParagraphs().get(0).getRuns().get(0).setBold(true));
	}

	private static void row(XWPFTableRow row, List<String> words, int first, int number) {
		row.setCantSplitRow(true);
		for (int i = 0; i < words.size(); i++) {
			XWPFTableCell cell = row.getCell(i);
			cell.setWidth(String.valueOf((i == 0) ? first : number));
			cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
			XWPFParagraph paragraph = cell.getParagraphs().get(0);
			paragraph.setStyle("Cell");
			paragraph.setAlignment((i == 0) ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
			paragraph.createRun().setText(words.get(i));
		}
	}

	private XWPFParagraph heading(String style, String words) {
		XWPFParagraph heading = this.document.createParagraph();
		heading.setStyle(style);
		BigInteger id = BigInteger.valueOf(this.entries.size());
		CTBookmark start = heading.getCTP().addNewBookmarkStart();
		start.setId(id);
		start.setName(bookmark());
		heading.createRun().setText(words);
		heading.getCTP().addNewBookmarkEnd().setId(id);
		return heading;
	}

	/** Of the entry that comes next. */
	private String bookmark() {
		return "_Toc%08d".formatted(this.entries.size() + 1);
	}

	private void styled(String style, String words) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		paragraph.createRun().setText(words);
	}

	private void newPage() {
		this.page++;
		this.line = 0;
	}

	private void fill(int lines) {
		this.line += lines;
		while (this.line > LINES_A_PAGE) {
			this.page++;
			this.line -= LINES_A_PAGE;
		}
	}

	/**
	 * A line of the contents.
	 *
	 * @param level 1 for a part, 2 for a chapter
	 * @param title its title
	 * @param by whose it is, may be empty
	 * @param bookmark of its heading
	 * @param page on which it probably begins
	 */
	record Entry(int level, String title, String by, String bookmark, int page) {
	}

}
