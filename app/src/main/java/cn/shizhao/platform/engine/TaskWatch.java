package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Hears of every new task and of every change of hands, in the engine's transaction.
 */
public interface TaskWatch {

	/**
	 * A task was made.
	 * @param task the new task
	 * @return staff numbers of those who may claim it besides
	 */
	List<String> made(NewTask task);

	/**
	 * A task was claimed, handed over or given back.
	 * @param taskId the engine's task id
	 * @param holder staff number, null when it lies on the table
	 * @param by who did it, null for the system
	 */
	void handed(String taskId, @Nullable String holder, @Nullable String by);

	/**
	 * A task that was made just now.
	 *
	 * @param id the engine's task id
	 * @param definitionKey such as {@code userTask_reportSection}
	 * @param people who may claim it by name
	 * @param groups who may claim it, such as {@code section-K01}
	 * @param ids the process variables of type String that it sees
	 */
	record NewTask(String id, String definitionKey, List<String> people, List<String> groups, Map<String, String> ids) {
	}

}
