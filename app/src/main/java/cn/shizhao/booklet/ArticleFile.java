package cn.shizhao.booklet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * The file of an article, known by its content rather than by its name.
 *
 * @param name with the ending that its content has
 * @param text its words, empty for a PDF
 */
record ArticleFile(String name, String text) {

	static final int MOST_BYTES = 10 * 1024 * 1024;

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final long MOST_BYTES_UNPACKED = 100L * 1024 * 1024;

	private static final double LEAST_RATIO = 0.005;

	private static final int LONGEST_NAME = 200;

	/**
	 * Looks at a file.
	 * @param name as it was uploaded
	 * @param content its bytes, at most 10 MB
	 * @return what it is
	 * @throws IllegalArgumentException with a Chinese message when it is too large,
	 * cannot be opened, or is neither .docx nor .pdf
	 */
	static ArticleFile of(String name, byte[] content) {
		if (content.length > MOST_BYTES) {
			throw new IllegalArgumentException("文件超过 10 MB;请压缩图片后再上传");
		}
		if (content.length > PDF.length && Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length)) {
			return new ArticleFile(named(name, ".pdf"), "");
		}
		return new ArticleFile(named(name, ".docx"), words(content));
	}

	boolean pdf() {
		return this.name.endsWith(".pdf");
	}

	private static String named(String name, String ending) {
		String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
		String stem = plain.toLowerCase().endsWith(ending) ? plain.substring(0, plain.length() - ending.length())
				: plain;
		String kept = stem.isBlank() ? "文章" : stem;
		int most = Math.min(kept.codePointCount(0, kept.length()), LONGEST_NAME - ending.length());
		return kept.substring(0, kept.offsetByCodePoints(0, most)) + ending;
	}

	private static String words(byte[] content) {
		// the limits are global, and other readers set their own
		ZipSecureFile.setMaxEntrySize(MOST_BYTES_UNPACKED);
		ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
			return document.getBodyElements()
				.stream()
				.map(ArticleFile::words)
				.collect(Collectors.joining("\n"))
				.strip();
		}
		// POI tells a broken, encrypted or foreign file by many kinds of exception
		catch (IOException | RuntimeException ex) {
			throw new IllegalArgumentException(
					"这个文件打不开,或不是 .docx、.pdf(看内容,不看文件名);请用 Word 或 WPS 另存为 .docx 后再上传," + "或把文字粘贴到正文里", ex);
		}
	}

	private static String words(IBodyElement element) {
		if (element instanceof XWPFParagraph paragraph) {
			return paragraph.getText();
		}
		if (element instanceof XWPFTable table) {
			return table.getRows()
				.stream()
				.map((row) -> String.join("\t", cells(row.getTableCells())))
				.collect(Collectors.joining("\n"));
		}
		return "";
	}

	private static List<String> cells(List<XWPFTableCell> cells) {
		return cells.stream().map(XWPFTableCell::getText).toList();
	}

}
