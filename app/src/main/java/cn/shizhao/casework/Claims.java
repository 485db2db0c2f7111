package cn.shizhao.casework;

import org.jspecify.annotations.Nullable;

/**
 * Only who claimed a task ends it; the engine refuses all others, so that the assignee is
 * who acts.
 */
public final class Claims {

	private static final String CLAIM = "这项任务不在您名下；请先点“认领”，再办理";

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

}
