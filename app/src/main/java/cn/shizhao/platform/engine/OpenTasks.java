package cn.shizhao.platform.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The open tasks of a process, whoever may work on them; callers decide who sees what.
 */
public interface OpenTasks {

	/**
	 * The open tasks of the processes with a business key.
	 * @param businessKey such as {@code 2026Q3}
	 * @return those due first come first
	 */
	List<OpenTask> of(String businessKey);

	/**
	 * One open task.
	 * @param taskId the engine's task id
	 * @return the task, or empty when it is done
	 */
	Optional<OpenTask> find(String taskId);

	/**
	 * A task that someone still has to do.
	 *
	 * @param id the engine's task id
	 * @param definitionKey such as {@code userTask_reportSection}
	 * @param name what is to be done
	 * @param businessKey of its process
	 * @param assignee staff number, null when nobody claimed it
	 * @param groups who may claim it, such as {@code section-K01}
	 * @param dueAt when it is due, in the office's time zone
	 */
	record OpenTask(String id, String definitionKey, String name, @Nullable String businessKey,
			@Nullable String assignee, List<String> groups, @Nullable LocalDateTime dueAt) {
	}

}
