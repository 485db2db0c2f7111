package cn.shizhao.platform.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.platform.task.TaskAction.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was done with each task.
 */
@Component
@Transactional
class TaskLog {

	static final String SYSTEM = "系统";

	private final TaskActionMapper mapper;

	private final Clock clock;

	TaskLog(TaskActionMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	void note(String task, Kind kind, @Nullable String holder, String words, String by) {
		this.mapper.add(task, kind, holder, words, by, LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
	}

	/**
	 * Notes that a task changed hands, unless the reason for it was noted just before.
	 */
	void handed(String task, @Nullable String holder, @Nullable String by) {
		String known = this.mapper.last(task).map(TaskAction::holderId).orElse(null);
		if (!Objects.equals(known, holder)) {
			note(task, kind(holder, by), holder, "", Objects.requireNonNullElse(by, SYSTEM));
		}
	}

	private static Kind kind(@Nullable String holder, @Nullable String by) {
		if (holder == null) {
			return Kind.RELEASED;
		}
		return holder.equals(by) ? Kind.CLAIMED : Kind.HANDED;
	}

	@Transactional(readOnly = true)
	List<TaskAction> of(String task) {
		return this.mapper.of(task);
	}

	@Transactional(readOnly = true)
	Optional<LocalDateTime> lastUrged(String task) {
		return this.mapper.of(task)
			.stream()
			.filter((action) -> action.kind() == Kind.URGED)
			.map(TaskAction::doneAt)
			.reduce((earlier, later) -> later);
	}

	@Transactional(readOnly = true)
	Set<String> urgedToday() {
		return this.mapper.urgedSince(today().atStartOfDay());
	}

	/**
	 * What came back and was not taken up since.
	 * @return why, by task id; tasks that were cancelled meanwhile included
	 */
	@Transactional(readOnly = true)
	Map<String, String> returned() {
		return this.mapper.returned()
			.stream()
			.collect(Collectors.toMap(TaskActionMapper.Returned::taskId, TaskActionMapper.Returned::words));
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
