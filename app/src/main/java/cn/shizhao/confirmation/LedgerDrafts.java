package cn.shizhao.confirmation;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was typed into a task's form, right or wrong, until the task is completed.
 */
@Component
@Transactional
class LedgerDrafts {

	private static final int LONGEST = 200_000;

	private final LedgerDraftMapper mapper;

	private final ObjectMapper json;

	private final Clock clock;

	LedgerDrafts(LedgerDraftMapper mapper, ObjectMapper json, Clock clock) {
		this.mapper = mapper;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The draft of a task.
	 * @param <T> what the form holds
	 * @param taskId the engine's task id
	 * @param type what the form holds
	 * @return the draft, or empty when nothing was saved yet
	 */
	<T> Optional<Draft<T>> find(String taskId, Class<T> type) {
		return Optional.ofNullable(this.mapper.find(taskId))
			.map((row) -> new Draft<>(read(row.content(), type), new Saved(row.revision(), row.savedAt())));
	}

	/**
	 * Saves a draft.
	 * @param taskId the engine's task id
	 * @param revision of the draft it was made from, null or 0 for the first
	 * @param content what the form holds
	 * @param actor staff number
	 * @return the new revision
	 * @throws IllegalStateException when a newer draft was saved elsewhere
	 */
	Saved save(String taskId, @Nullable Integer revision, Object content, String actor) {
		String text = write(content);
		if (text.length() > LONGEST) {
			throw new IllegalArgumentException("填写的内容太长,不能保存;请精简理由");
		}
		int from = (revision != null) ? revision : 0;
		Saved saved = new Saved(from + 1, LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
		LedgerDraftMapper.Row row = new LedgerDraftMapper.Row(taskId, text, saved.revision(), actor, saved.savedAt());
		boolean first = from == 0 && this.mapper.find(taskId) == null;
		int rows = first ? this.mapper.insert(row) : this.mapper.update(row, from);
		return (rows > 0) ? saved : sentBefore(row);
	}

	/** A browser or proxy sends a draft again when the answer to it got lost. */
	private Saved sentBefore(LedgerDraftMapper.Row row) {
		LedgerDraftMapper.Row stands = this.mapper.find(row.taskId());
		if (stands == null || stands.revision() != row.revision() || !stands.content().equals(row.content())) {
			throw new IllegalStateException("这份草稿在别的窗口又保存过;请刷新页面,以那一份为准再改");
		}
		return new Saved(stands.revision(), stands.savedAt());
	}

	void discard(String taskId) {
		this.mapper.delete(taskId);
	}

	private String write(Object content) {
		try {
			return this.json.writeValueAsString(content);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private <T> T read(String content, Class<T> type) {
		try {
			return this.json.readValue(content, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A saved draft.
	 *
	 * @param <T> what the form holds
	 * @param content what was typed
	 * @param saved when, and which revision
	 */
	record Draft<T>(T content, Saved saved) {
	}

	/**
	 * What the form needs to save again.
	 *
	 * @param revision from 1
	 * @param savedAt when
	 */
	record Saved(int revision, LocalDateTime savedAt) {
	}

}
