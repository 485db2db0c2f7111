package cn.shizhao.platform.casework;

/**
 * Names a draft, so that features and people never share one.
 *
 * @param feature which form it belongs to, such as {@code talk-start}; {@code task} for
 * the form of a task, of which each task has one
 * @param owner the task, the case or the person, never what a browser made up
 */
public record DraftKey(String feature, String owner) {

	static DraftKey task(String taskId) {
		return new DraftKey("task", taskId);
	}

}
