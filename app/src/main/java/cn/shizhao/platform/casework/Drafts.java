package cn.shizhao.platform.casework;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.platform.engine.Tasks;
import cn.shizhao.platform.roster.RosterNames;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people typed into forms, right or wrong, until they submit it; two windows
 * never overwrite each other.
 */
@Component
@Transactional
public class Drafts {

	private final DraftMapper mapper;

	private final RosterNames names;

	private final ObjectMapper json;

	private final Clock clock;

	Drafts(DraftMapper mapper, RosterNames names, ObjectMapper json, Clock clock) {
		this.mapper = mapper;
		this.names = names;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The draft of a task.
	 * @param <T> what the form holds
	 * @param taskId the engine's task id
	 * @param none what to take when nothing was saved yet
	 * @return the draft
	 */
	@Transactional(readOnly = true)
	public <T> Draft<T> of(String taskId, T none) {
		return of(DraftKey.task(taskId), none);
	}

	/**
	 * A draft.
	 * @param <T> what the form holds
	 * @param key whose
	 * @param none what to take when nothing was saved yet
	 * @return the draft
	 */
	@Transactional(readOnly = true)
	public <T> Draft<T> of(DraftKey key, T none) {
		return this.mapper.find(key)
			.map((row) -> new Draft<>(read(row.content(), none), new Saved(row.revision(), row.savedAt())))
			.orElseGet(() -> new Draft<>(none, Saved.NOTHING));
	}

	/**
	 * Who saved drafts of a feature last.
	 * @param feature which form
	 * @param prefix what the owners begin with
	 * @return one for each owner who has a draft
	 */
	@Transactional(readOnly = true)
	public List<Begun> begun(String feature, String prefix) {
		return this.mapper.begun(feature, prefix);
	}

	/**
	 * Saves the draft of a task.
	 * @param task open, claimed by whoever saves
	 * @param posted as its form sent it
	 * @return the new revision
	 * @throws IllegalStateException when it was saved elsewhere since it was read
	 */
	public Saved save(Tasks.TaskRef task, Posted<?> posted) {
		return save(DraftKey.task(task.id()), posted, task.assignee());
	}

	/**
	 * Saves a draft. What is there already is no conflict: a request may come twice.
	 * @param key whose
	 * @param posted as the form sent it
	 * @param actor staff number
	 * @return the new revision
	 * @throws IllegalStateException when it was saved elsewhere since it was read
	 */
	public Saved save(DraftKey key, Posted<?> posted, String actor) {
		String content = write(posted.content());
		Optional<Saved> before = sentBefore(key, posted, content);
		if (before.isPresent()) {
			return before.get();
		}
		int from = posted.revision();
		int revision = (from == 0) ? first() : from + 1;
		DraftMapper.Row row = new DraftMapper.Row(key.owner(), content, revision, posted.submit() ? revision : null,
				actor, now());
		boolean stored = (from == 0) ? insert(key, row) : this.mapper.update(key, from, row) == 1;
		return stored ? new Saved(revision, row.savedAt())
				: sentBefore(key, posted, content).orElseThrow(() -> conflict(key));
	}

	private Optional<Saved> sentBefore(DraftKey key, Posted<?> posted, String content) {
		return this.mapper.find(key)
			.filter((row) -> row.content().equals(content))
			.filter((row) -> !posted.submit() || this.mapper.offer(key, row.revision()) == 1)
			.map((row) -> new Saved(row.revision(), row.savedAt()));
	}

	/**
	 * Replaces a draft by what the system made of it; every window that shows it is then
	 * behind.
	 * @param key whose
	 * @param content what it holds now
	 * @param actor staff number
	 * @return the new revision
	 */
	public Saved put(DraftKey key, Object content, String actor) {
		int revision = this.mapper.lock(key).map((row) -> row.revision() + 1).orElseGet(Drafts::first);
		DraftMapper.Row row = new DraftMapper.Row(key.owner(), write(content), revision, null, actor, now());
		if (this.mapper.replace(key, row) == 0) {
			this.mapper.insert(key, row);
		}
		return new Saved(revision, row.savedAt());
	}

	/**
	 * Replaces the draft of a task by what the system made of it.
	 * @param taskId the engine's task id
	 * @param content what it holds now
	 * @param actor staff number
	 * @return the new revision
	 */
	public Saved put(String taskId, Object content, String actor) {
		return put(DraftKey.task(taskId), content, actor);
	}

	/**
	 * Begins a draft with what the system gives, such as the id of what is going to be.
	 * @param <T> what the form holds
	 * @param key whose
	 * @param fresh what it holds at first
	 * @param actor staff number
	 * @return the draft; the one begun before when there is one
	 */
	public <T> Draft<T> begin(DraftKey key, T fresh, String actor) {
		if (this.mapper.find(key).isEmpty()) {
			insert(key, new DraftMapper.Row(key.owner(), write(fresh), first(), null, actor, now()));
		}
		return of(key, fresh);
	}

	/**
	 * Takes the draft of a task that is being completed.
	 * @param <T> what the form holds
	 * @param taskId the engine's task id
	 * @param none what to take when nothing was saved
	 * @return what was submitted; nothing is kept
	 * @throws IllegalStateException when it was saved elsewhere since it was submitted
	 */
	public <T> T take(String taskId, T none) {
		return take(DraftKey.task(taskId), none);
	}

	/**
	 * Takes a draft that is being submitted.
	 * @param <T> what the form holds
	 * @param key whose
	 * @param none what to take when nothing was saved
	 * @return what was submitted; nothing is kept
	 * @throws IllegalStateException when it was saved elsewhere since it was submitted
	 */
	public <T> T take(DraftKey key, T none) {
		T content = submitted(key, none);
		this.mapper.delete(key);
		return content;
	}

	/**
	 * Reads a draft that is being submitted, locked until the transaction ends.
	 * @param <T> what the form holds
	 * @param key whose
	 * @param none what to take when nothing was saved
	 * @return what was submitted
	 * @throws IllegalStateException when it was saved elsewhere since it was submitted
	 */
	public <T> T submitted(DraftKey key, T none) {
		Optional<DraftMapper.Row> row = this.mapper.lock(key);
		row.filter(DraftMapper.Row::overtaken).ifPresent((newer) -> {
			throw new IllegalStateException("提交的一刻，" + saved(newer) + "在别的窗口又改过这份草稿，所以没有提交；请重新打开核对后再提交");
		});
		return row.map((one) -> read(one.content(), none)).orElse(none);
	}

	/**
	 * Forgets a draft.
	 * @param key whose
	 */
	public void drop(DraftKey key) {
		this.mapper.delete(key);
	}

	/**
	 * The same draft may be begun in another window, or on another node, at this moment.
	 */
	private boolean insert(DraftKey key, DraftMapper.Row row) {
		try {
			this.mapper.insert(key, row);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private DraftConflict conflict(DraftKey key) {
		return new DraftConflict(this.mapper.find(key)
			.map((row) -> new DraftConflict.Other(saved(row) + "在别的窗口保存过另一份草稿；请选择用哪一份", row.revision(), row.savedAt(),
					this.names.at(row.savedBy(), row.savedAt())))
			.orElseGet(() -> new DraftConflict.Other("原来的草稿已经提交或清除；请选择用哪一份", 0, null, null)));
	}

	private String saved(DraftMapper.Row row) {
		return this.names.at(row.savedBy(), row.savedAt()) + "于" + ChineseTime.time(row.savedAt());
	}

	private static int first() {
		return ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE / 2);
	}

	/** As the database keeps it, so that a request that comes twice gets one answer. */
	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.SECONDS);
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

	private String write(Object content) {
		try {
			return this.json.writeValueAsString(content);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A draft.
	 *
	 * @param <T> what the form holds
	 * @param content what was typed
	 * @param saved when, and which revision
	 */
	public record Draft<T>(T content, Saved saved) {
	}

	/**
	 * What a form needs to save again.
	 *
	 * @param revision goes back with the next draft, 0 for nothing
	 * @param savedAt when it was saved, null for nothing
	 */
	public record Saved(int revision, @Nullable LocalDateTime savedAt) {

		static final Saved NOTHING = new Saved(0, null);

	}

	/**
	 * Who works on a draft.
	 *
	 * @param owner whose it is
	 * @param savedBy staff number of who saved it last
	 * @param savedAt when
	 */
	public record Begun(String owner, String savedBy, LocalDateTime savedAt) {
	}

}
