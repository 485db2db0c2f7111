package cn.shizhao.lecture.plan;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import cn.shizhao.foundation.document.Document;
import cn.shizhao.foundation.document.Document.Format;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the files of articles until a branch hands them in; what they are is told by
 * their content, not by their name.
 */
@Service
@Transactional
class ProposalFiles {

	private static final int MOST_MEGABYTES = 10;

	private static final Set<Format> FORMATS = Set.of(Format.DOCX, Format.PDF);

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
			throw new IllegalArgumentException("这一行没有编号；请刷新页面后再上传");
		}
		String kept = Document.of(content, MOST_MEGABYTES, FORMATS).named(name, "文章");
		this.mapper.dropFile(task, row);
		this.mapper.putFile(task, row, kept, content, actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
		return kept;
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
