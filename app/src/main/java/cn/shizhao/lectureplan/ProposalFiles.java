package cn.shizhao.lectureplan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the files of articles until a branch hands them in; what they are is told by
 * their content, not by their name.
 */
@Service
@Transactional
class ProposalFiles {

	private static final int MOST_BYTES = 10 * 1024 * 1024;

	private static final int LONGEST_NAME = 150;

	private static final int MOST_ENTRIES = 2000;

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private final ProposalMapper mapper;

	private final Clock clock;

	ProposalFiles(ProposalMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Keeps a file, instead of an earlier one of the same row.
	 * @param task the engine's task id
	 * @param row id of the row
	 * @param name of the file
	 * @param content a .docx or .pdf, at most 10 MB
	 * @param actor staff number
	 * @return the name it is kept under
	 * @throws IllegalArgumentException with a Chinese message for anything else
	 */
	String attach(String task, String row, String name, byte[] content, String actor) {
		if (!row.matches("[A-Za-z0-9-]{1,36}")) {
			throw new IllegalArgumentException("这一行没有编号;请刷新页面后再上传");
		}
		if (content.length > MOST_BYTES) {
			throw new IllegalArgumentException("文件超过 10 MB;请缩小后再上传");
		}
		boolean pdf = content.length > PDF.length && Arrays.equals(Arrays.copyOf(content, PDF.length), PDF);
		if (!pdf && !isDocument(content)) {
			throw new IllegalArgumentException("不是 Word(.docx)或 PDF 文件(看内容,不看文件名);旧的 .doc 请另存为 .docx 后再上传");
		}
		String kept = plain(name) + (pdf ? ".pdf" : ".docx");
		this.mapper.dropFile(task, row);
		this.mapper.putFile(task, row, kept, content, actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
		return kept;
	}

	/** A name without folders and ending, not longer than the register keeps. */
	private static String plain(String name) {
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("(?i)\\.(docx|pdf)$", "")
			.replaceAll("\\p{Cntrl}", "")
			.strip();
		int length = file.codePointCount(0, file.length());
		String cut = (length > LONGEST_NAME) ? file.substring(0, file.offsetByCodePoints(0, LONGEST_NAME)) : file;
		return cut.isEmpty() ? "文章" : cut;
	}

	private static boolean isDocument(byte[] content) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			ZipEntry entry = zip.getNextEntry();
			for (int read = 0; entry != null && read < MOST_ENTRIES; read++) {
				if (entry.getName().equals("word/document.xml")) {
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

	void detach(String task, String row) {
		this.mapper.dropFile(task, row);
	}

	@Transactional(readOnly = true)
	List<ProposalMapper.FileName> names(String task) {
		return this.mapper.fileNames(task);
	}

	@Transactional(readOnly = true)
	List<ProposalMapper.File> of(String task) {
		return this.mapper.files(task);
	}

	void drop(String task) {
		this.mapper.dropFiles(task);
	}

}
