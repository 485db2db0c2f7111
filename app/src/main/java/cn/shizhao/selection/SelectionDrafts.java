package cn.shizhao.selection;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people prepare in the tasks of a selection, or of what follows from it,
 * until they complete them.
 */
@Component
@Transactional
public class SelectionDrafts {

	private final SelectionDraftMapper mapper;

	private final ObjectMapper json;

	private final Clock clock;

	SelectionDrafts(SelectionDraftMapper mapper, ObjectMapper json, Clock clock) {
		this.mapper = mapper;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The draft of a task.
	 * @param <T> the kind of draft
	 * @param taskId the engine's task id
	 * @param none what to take when nothing was saved yet
	 * @return the draft and when it was saved
	 */
	@Transactional(readOnly = true)
	public <T> Draft<T> of(String taskId, T none) {
		return this.mapper.find(taskId)
			.map((row) -> new Draft<>(read(row.content(), none), row.savedAt()))
			.orElseGet(() -> new Draft<>(none, null));
	}

	/**
	 * Replaces the draft of a task.
	 * @param taskId the engine's task id
	 * @param draft what was prepared
	 * @param actor staff number
	 * @return when it was saved
	 */
	public Saved save(String taskId, Object draft, String actor) {
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		this.mapper.delete(taskId);
		this.mapper.insert(taskId, write(draft), actor, now);
		return new Saved(now);
	}

	/**
	 * Forgets the draft of a task that is done.
	 * @param taskId the engine's task id
	 */
	public void drop(String taskId) {
		this.mapper.delete(taskId);
	}

	@SuppressWarnings("unchecked")
	private <T> T read(String content, T none) {
		try {
			return (T) this.json.readValue(content, none.getClass());
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(Object draft) {
		try {
			return this.json.writeValueAsString(draft);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A draft.
	 *
	 * @param <T> the kind of draft
	 * @param content what was prepared
	 * @param savedAt when it was saved, or null
	 */
	public record Draft<T>(T content, @Nullable LocalDateTime savedAt) {
	}

	/**
	 * What saving answers.
	 *
	 * @param savedAt when
	 */
	public record Saved(LocalDateTime savedAt) {
	}

}
