package cn.shizhao.foundation.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.shizhao.foundation.upload.Budget;
import cn.shizhao.foundation.upload.OfficeFile;
import cn.shizhao.foundation.upload.Upload;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file really is, whatever its name says.
 *
 * @param format by its content
 * @param words the text of a .docx with that of its tables, empty for other formats
 */
public record Document(Format format, String words) {

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final String SLIDES = "ppt/presentation.xml";

	private static final Pattern WORDS = Pattern.compile("word/document\\d*\\.xml");

	/** Pictures and films of slides are skipped, not kept. */
	private static final int MOST_MEGABYTES_UNPACKED = 64;

	private static final Logger log = LoggerFactory.getLogger(Document.class);

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
			throw new IllegalArgumentException("文件超过 " + mostMegabytes + " MB；请压缩图片或拆成几个文件后再上传");
		}
		if (allowed.contains(Format.PDF) && isPdf(content)) {
			return new Document(Format.PDF, "");
		}
		try {
			Document document = office(content);
			if (allowed.contains(document.format())) {
				return document;
			}
		}
		catch (IOException ex) {
			log.debug("Unreadable document", ex);
		}
		String endings = allowed.stream().sorted().map(Format::ending).collect(Collectors.joining("、"));
		throw new IllegalArgumentException(
				"这个文件打不开，或不是 " + endings + "（看内容，不看文件名）；可能已经损坏或加了密码，旧的 .doc 请用 Word 或 WPS 另存为 .docx 后再上传");
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
		String plain = Upload.plain(uploaded);
		String ending = this.format.ending();
		String stem = plain.toLowerCase(Locale.ROOT).endsWith(ending)
				? plain.substring(0, plain.length() - ending.length()).strip() : plain;
		String kept = stem.isEmpty() ? fallback : stem;
		int most = Math.min(kept.codePointCount(0, kept.length()), LONGEST_NAME - ending.length());
		return kept.substring(0, kept.offsetByCodePoints(0, most)) + ending;
	}

	/** Read part by part; only the words of the main part are kept. */
	private static Document office(byte[] content) throws IOException {
		AtomicReference<@Nullable Document> found = new AtomicReference<>();
		Budget budget = Budget.ofStream(MOST_MEGABYTES_UNPACKED);
		OfficeFile.read(content, budget, (name, part) -> {
			if (name.equals(SLIDES)) {
				found.set(new Document(Format.PPTX, ""));
			}
			else if (WORDS.matcher(name).matches()) {
				found.set(new Document(Format.DOCX, WordText.read(part, budget)));
			}
		});
		Document document = found.get();
		if (document == null) {
			throw new IOException("neither words nor slides");
		}
		return document;
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
