package cn.shizhao.commendation.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import cn.shizhao.foundation.table.TableException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the template in force: the office's own, or the shipped one.
 */
@Service
@Transactional
class Templates {

	static final String SHIPPED = "随系统提供的模板";

	private static final int MOST_BYTES = 2_000_000;

	private final TemplateMapper mapper;

	private final Clock clock;

	Templates(TemplateMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	byte[] inForce() {
		return this.mapper.newest().map(TemplateMapper.Content::content).orElseGet(Templates::shipped);
	}

	private static byte[] shipped() {
		try {
			return new ClassPathResource("letters/letter.docx").getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Transactional(readOnly = true)
	List<TemplateMapper.Replaced> history() {
		return this.mapper.history();
	}

	/**
	 * Puts another template in force.
	 * @param fileName as uploaded
	 * @param content of the file
	 * @param actor staff number
	 * @throws TableException with everything that is wrong with it
	 */
	void replace(String fileName, byte[] content, String actor) {
		if (!fileName.toLowerCase(Locale.ROOT).endsWith(".docx")) {
			throw new TableException(List.of("请选择 Word 文件（.docx）；别的格式先用 Word 或 WPS 另存为 .docx"));
		}
		if (content.length > MOST_BYTES) {
			throw new TableException(List.of("模板有 %.1f MB，最大 2 MB；请压缩图片后再上传".formatted(content.length / 1e6)));
		}
		List<String> problems = LetterTemplate.check(content);
		if (!problems.isEmpty()) {
			throw new TableException(problems);
		}
		this.mapper.insert(fileName, content, actor, LocalDateTime.now(this.clock));
	}

	/**
	 * Goes back to the shipped template.
	 * @param actor staff number
	 */
	void reset(String actor) {
		this.mapper.insert(SHIPPED, null, actor, LocalDateTime.now(this.clock));
	}

}
