package cn.shizhao.selection;

import org.jspecify.annotations.Nullable;

/**
 * Only who claimed a task may end it or change its draft.
 */
public final class Claims {

	private static final String CLAIM = "这项任务不在您名下;请先点“认领”,再办理";

	private Claims() {
	}

	/**
	 * Who ends a task.
	 * @param assignee who claimed it, or null
	 * @return staff number
	 * @throws IllegalStateException when nobody claimed the task
	 */
	public static String of(@Nullable String assignee) {
		if (assignee == null || assignee.isEmpty()) {
			throw new IllegalStateException(CLAIM);
		}
		return assignee;
	}

	/**
	 * Who changes a draft.
	 * @param assignee who claimed the task, or null
	 * @param actor who sends the draft
	 * @return staff number
	 * @throws IllegalStateException when someone else, or nobody, claimed the task
	 */
	static String of(@Nullable String assignee, String actor) {
		if (!actor.equals(assignee)) {
			throw new IllegalStateException(CLAIM);
		}
		return actor;
	}

}
