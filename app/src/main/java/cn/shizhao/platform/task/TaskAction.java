package cn.shizhao.platform.task;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a task, so that everyone sees how it came where it is.
 *
 * @param kind what was done
 * @param holderId in whose hands the task was afterwards, null for nobody
 * @param words the reason, perhaps empty
 * @param doneBy staff number, or 系统
 * @param doneAt when
 */
record TaskAction(Kind kind, @Nullable String holderId, String words, String doneBy, LocalDateTime doneAt) {

	/**
	 * What can be done with a task.
	 */
	enum Kind {

		CLAIMED("认领"), RELEASED("放回"), HANDED("转给"), URGED("催办"), RETURNED("退回"), TRANSFERRED("转办给"), TAKEN_OVER("接办"),
		TAKEN_BACK("代理结束，收回"), PASSED_ON("人员变动，改由他人办理"), CAME_BACK("人员变动，退回");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
