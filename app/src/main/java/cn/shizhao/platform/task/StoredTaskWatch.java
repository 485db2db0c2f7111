package cn.shizhao.platform.task;

import java.util.List;

import cn.shizhao.platform.engine.TaskWatch;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lets deputies into new tasks, and keeps in whose hands every task is.
 */
@Component
class StoredTaskWatch implements TaskWatch {

	private final DeputyTasks deputies;

	private final TaskLog log;

	StoredTaskWatch(DeputyTasks deputies, TaskLog log) {
		this.deputies = deputies;
		this.log = log;
	}

	@Override
	public List<String> made(NewTask task) {
		return this.deputies.made(task);
	}

	@Override
	public void handed(String taskId, @Nullable String holder, @Nullable String by) {
		this.log.handed(taskId, holder, by);
		if (holder != null) {
			this.deputies.extend(taskId);
		}
	}

}
