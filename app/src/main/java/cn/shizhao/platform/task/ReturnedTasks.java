package cn.shizhao.platform.task;

import cn.shizhao.platform.engine.TaskDesk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts for the start page what came back and waits for the office to arrange it.
 */
@Component
public class ReturnedTasks {

	private final TaskLog log;

	private final TaskDesk desk;

	ReturnedTasks(TaskLog log, TaskDesk desk) {
		this.log = log;
		this.desk = desk;
	}

	/**
	 * How many tasks came back and nobody took up since.
	 * @return open tasks only
	 */
	@Transactional(readOnly = true)
	public int count() {
		return (int) this.log.returned()
			.keySet()
			.stream()
			.flatMap((task) -> this.desk.find(task).stream())
			.filter((task) -> task.assignee() == null)
			.count();
	}

}
