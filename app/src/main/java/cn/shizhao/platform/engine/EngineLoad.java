package cn.shizhao.platform.engine;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How much work waits in the engine.
 */
public interface EngineLoad {

	/**
	 * Counts now.
	 * @return the figures of this moment
	 */
	Load now();

	/**
	 * Figures of the whole engine.
	 *
	 * @param openTasks tasks not done
	 * @param overdueTasks of these, past their due date
	 * @param dueJobs jobs that should run by now
	 * @param oldestDue when the first of these was due, null without any
	 * @param incidents jobs that failed for good and wait for the operator
	 */
	record Load(long openTasks, long overdueTasks, long dueJobs, @Nullable LocalDateTime oldestDue, long incidents) {
	}

}
