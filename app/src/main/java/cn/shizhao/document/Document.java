package cn.shizhao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * What a file really is, whatever its name says.
 *
 * @param format by its content
 * @param words the text of a .docx with that of its tables, empty for other formats
 */
public record Document(Format format, String words) {

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final String SLIDES = "ppt/presentation.xml";

	private static final int MOST_ENTRIES = 10_000;

	private static final long MOST_BYTES_UNPACKED = 200L * 1024 * 1024;

	private static final double LEAST_RATIO = 0.005;

	private static final int LONGEST_NAME = 200;

	private static final int MEGABYTE = 1024 * 1024;

	/**
	 * Looks at a file.
	 * @param content its bytes
	 * @param mostMegabytes how large it may be
	 * @param allowed the formats that are taken
	 * @return what it is
	 * @throws IllegalArgumentException with a Chinese message when it is too large,
	 * cannot be opened, or of another format
	 */
	public static Document of(byte[] content, int mostMegabytes, Set<Format> allowed) {
		if (content.length > mostMegabytes * MEGABYTE) {
			throw new IllegalArgumentException("文件超过 " + mostMegabytes + " MB;请压缩图片或拆成几个文件后再上传");
		}
		if (allowed.contains(Format.PDF) && isPdf(content)) {
			return new Document(Format.PDF, "");
		}
		if (allowed.contains(Format.PPTX) && hasSlides(content)) {
			return new Document(Format.PPTX, "");
		}
		return new Document(Format.DOCX, words(content, allowed));
	}

	/**
	 * Whether a file is a PDF.
	 * @param content its bytes
	 * @return true when it begins like one
	 */
	public static boolean isPdf(byte[] content) {
		return content.length > PDF.length && Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length);
	}

	/**
	 * The name it is kept under.
	 * @param uploaded the name it came with, with or without folders
	 * @param fallback used when nothing is left of that
	 * @return at most 200 characters, with the ending of the format
	 */
	public String named(String uploaded, String fallback) {
		String plain = uploaded.substring(Math.max(uploaded.lastIndexOf('/'), uploaded.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "")
			.strip();
		String ending = this.format.ending();
		String stem = plain.toLowerCase(Locale.ROOT).endsWith(ending)
				? plain.substring(0, plain.length() - ending.length()).strip() : plain;
		String kept = stem.isEmpty() ? fallback : stem;
		int most = Math.min(kept.codePointCount(0, kept.length()), LONGEST_NAME - ending.length());
		return kept.substring(0, kept.offsetByCodePoints(0, most)) + ending;
	}

	private static boolean hasSlides(byte[] content) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			ZipEntry entry = zip.getNextEntry();
			for (int read = 0; entry != null && read < MOST_ENTRIES; read++) {
				if (entry.getName().equals(SLIDES)) {
					return true;
				}
				entry = zip.getNextEntry();
			}
			return false;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static String words(byte[] content, Set<Format> allowed) {
		// the limits are global, and other readers set their own
		ZipSecureFile.setMaxEntrySize(MOST_BYTES_UNPACKED);
		ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
			return document.getBodyElements().stream().map(Document::words).collect(Collectors.joining("\n")).strip();
		}
		// POI tells a broken, encrypted or foreign file by many kinds of exception
		catch (IOException | RuntimeException ex) {
			String endings = allowed.stream().sorted().map(Format::ending).collect(Collectors.joining("、"));
			throw new IllegalArgumentException(
					"这个文件打不开,或不是 " + endings + "(看内容,不看文件名);可能已经损坏或加了密码,旧的 .doc 请用 Word 或 WPS 另存为 .docx 后再上传", ex);
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

	/**
	 * The formats people hand in.
	 */
	public enum Format {

		DOCX(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
		PPTX(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
		PDF(".pdf", "application/pdf");

		private final String ending;

		private final String mediaType;

		Format(String ending, String mediaType) {
			this.ending = ending;
			this.mediaType = mediaType;
		}

		/**
		 * The ending of its files' names.
		 * @return such as {@code .docx}
		 */
		public String ending() {
			return this.ending;
		}

		/**
		 * As HTTP names it.
		 * @return such as {@code application/pdf}
		 */
		public String mediaType() {
			return this.mediaType;
		}

	}

}
