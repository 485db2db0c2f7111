package cn.shizhao.inspection;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import cn.shizhao.document.Document;
import cn.shizhao.picture.Pictures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is being entered until it is recorded, one finding on each desk: an
 * inspector's own, named by their staff number, or one for a single finding.
 */
@Component
@Transactional
class FindingEntries {

	private static final int MOST_BYTES = 5 * 1024 * 1024;

	private final FindingEntryMapper mapper;

	private final ObjectMapper json;

	private final Clock clock;

	FindingEntries(FindingEntryMapper mapper, ObjectMapper json, Clock clock) {
		this.mapper = mapper;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * What someone is entering.
	 * @param desk whose
	 * @return nothing but what stays from the last finding, when they have not begun
	 */
	@Transactional(readOnly = true)
	Kept of(String desk) {
		return this.mapper.find(desk)
			.map((row) -> new Kept(read(row.content()), row.evidenceType() != null, row.savedAt()))
			.orElseGet(() -> new Kept(FindingEntry.NONE, false, null));
	}

	LocalDateTime save(FindingEntry entry, String desk) {
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		if (this.mapper.update(desk, write(entry), now) == 0) {
			begin(desk, write(entry), now);
		}
		return now;
	}

	/** The same person may begin in another window at this moment. */
	private void begin(String desk, String content, LocalDateTime now) {
		try {
			this.mapper.insert(desk, content, now);
		}
		catch (DuplicateKeyException ex) {
			this.mapper.update(desk, content, now);
		}
	}

	/**
	 * Keeps a file that shows what was found, in the place of an earlier one.
	 * @param content a photo, which is drawn anew, or a PDF, at most 5 MB
	 * @param desk whose
	 * @throws IllegalArgumentException with a Chinese message when it is neither
	 */
	void attach(byte[] content, String desk) {
		if (this.mapper.find(desk).isEmpty()) {
			save(FindingEntry.NONE, desk);
		}
		if (Document.isPdf(content)) {
			if (content.length > MOST_BYTES) {
				throw new IllegalArgumentException("文件超过 5 MB;请缩小后再上传");
			}
			this.mapper.putEvidence(desk, "application/pdf", content);
		}
		else {
			this.mapper.putEvidence(desk, "image/jpeg", Pictures.drawnAnew(content));
		}
	}

	void drop(String desk) {
		this.mapper.delete(desk);
	}

	void detach(String desk) {
		this.mapper.putEvidence(desk, null, null);
	}

	/**
	 * Makes room for the next finding of the round.
	 */
	void next(FindingEntry recorded, String desk) {
		save(recorded.next(), desk);
		detach(desk);
	}

	private FindingEntry read(String content) {
		try {
			return this.json.readValue(content, FindingEntry.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(FindingEntry entry) {
		try {
			return this.json.writeValueAsString(entry);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What someone is entering.
	 *
	 * @param entry as far as it is filled in
	 * @param evidence whether a file is attached
	 * @param savedAt when it was saved, or null
	 */
	record Kept(FindingEntry entry, boolean evidence, @Nullable LocalDateTime savedAt) {
	}

}
