package cn.shizhao.platform.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.roster.StaffChange;

/**
 * Lets a feature say who does its task instead of someone who leaves or moves, where that
 * follows from what the task is about.
 */
public interface TaskHeirs {

	/**
	 * Who does a task that names someone.
	 * @param definitionKey which task, such as {@code userTask_recordTalk}
	 * @param ids the process variables of type String that it sees
	 * @param change who leaves or moves
	 * @return staff numbers, none when there is nobody but the task's groups; empty when
	 * the feature has nothing to say: then it stays with who moves, and goes to the
	 * task's groups when someone leaves
	 */
	Optional<List<String>> instead(String definitionKey, Map<String, String> ids, StaffChange change);

}
