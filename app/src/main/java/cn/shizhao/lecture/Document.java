package cn.shizhao.lecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A file someone uploads, known by its content rather than by its name.
 *
 * @param mediaType what it is
 * @param content its bytes
 */
record Document(String mediaType, byte[] content) {

	static final int MOST_BYTES = 20 * 1024 * 1024;

	private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

	private static final String DOCX = OFFICE + "wordprocessingml.document";

	private static final String PPTX = OFFICE + "presentationml.presentation";

	private static final String PDF = "application/pdf";

	private static final byte[] PDF_HEAD = { '%', 'P', 'D', 'F', '-' };

	private static final int MOST_ENTRIES = 10_000;

	private static final long MOST_BYTES_UNPACKED = 200L * 1024 * 1024;

	private static final double LEAST_RATIO = 0.005;

	/**
	 * Looks at a file.
	 * @param content its bytes
	 * @return what it is
	 * @throws IllegalArgumentException with a Chinese message when it is too large, or
	 * neither .docx nor .pptx nor .pdf
	 */
	static Document of(byte[] content) {
		if (content.length > MOST_BYTES) {
			throw new IllegalArgumentException("文件超过 20 MB;请压缩图片或拆成几个文件后再上传");
		}
		if (startsWithPdf(content)) {
			return new Document(PDF, content);
		}
		Set<String> names = entries(content);
		if (names.contains("word/document.xml")) {
			return new Document(DOCX, content);
		}
		if (names.contains("ppt/presentation.xml")) {
			return new Document(PPTX, content);
		}
		throw new IllegalArgumentException("不是 .docx、.pptx 或 .pdf 文件(看内容,不看文件名);请另存为其中一种后再上传");
	}

	private static boolean startsWithPdf(byte[] content) {
		for (int i = 0; i < PDF_HEAD.length; i++) {
			if (content.length <= i || content[i] != PDF_HEAD[i]) {
				return false;
			}
		}
		return true;
	}

	private static Set<String> entries(byte[] content) {
		Set<String> names = new HashSet<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null
					&& names.size() < MOST_ENTRIES; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			return Set.of();
		}
		return names;
	}

	static boolean isDocx(String mediaType) {
		return mediaType.equals(DOCX);
	}

	/**
	 * The ending its name should have.
	 */
	String ending() {
		if (this.mediaType.equals(PDF)) {
			return ".pdf";
		}
		return isDocx(this.mediaType) ? ".docx" : ".pptx";
	}

	/**
	 * The words of a .docx.
	 * @param docx its bytes
	 * @return its text, without blanks around it
	 * @throws IllegalArgumentException with a Chinese message when it cannot be read
	 */
	static String text(byte[] docx) {
		// the limits are global and others set them too
		ZipSecureFile.setMaxEntrySize(MOST_BYTES_UNPACKED);
		ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
				XWPFWordExtractor words = new XWPFWordExtractor(document)) {
			return words.getText().strip();
		}
		catch (IOException | RuntimeException ex) {
			throw new IllegalArgumentException("Word 文件打不开,可能已经损坏或加了密码;请另存后再上传,或把文字粘贴进来", ex);
		}
	}

}
