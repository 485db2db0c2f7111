package cn.shizhao.platform.task;

import java.time.LocalDateTime;

import cn.shizhao.platform.engine.TaskDesk.DeskTask;

/**
 * Which open tasks to show.
 *
 * @param all everyone's, for those who see them, rather than one's own
 * @param process id of a process, empty for all
 * @param overdue only those past their time
 * @param returned only those that came back and nobody took up since
 * @param who part of a name or unit, or a staff number; empty for all
 */
record TaskQuery(boolean all, String process, boolean overdue, boolean returned, String who) {

	boolean wants(DeskTask task, LocalDateTime now) {
		return (this.process.isEmpty() || this.process.equals(task.process()))
				&& (!this.overdue || (task.dueAt() != null && task.dueAt().isBefore(now)));
	}

}
