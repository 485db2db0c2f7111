package cn.shizhao.platform.engine;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait for the person logged in.
 */
public interface MyTasks {

	/**
	 * What the person has claimed, and what they could claim.
	 * @return those due first come first, those without a due date last
	 */
	List<MyTask> list();

	/**
	 * A task to do.
	 *
	 * @param id the engine's task id
	 * @param name what is to be done
	 * @param subject what it is about, such as 2026年第三季度 · 预算科
	 * @param claimed whether the person has claimed it
	 * @param dueAt when it is due, in the office's time zone
	 */
	record MyTask(String id, String name, String subject, boolean claimed, @Nullable LocalDateTime dueAt) {

		/**
		 * Where the task opens in Tasklist.
		 * @return path within the application
		 */
		public String path() {
			return "/camunda/app/tasklist/default/#/?task=" + this.id;
		}

	}

}
