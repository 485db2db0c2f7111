package cn.shizhao.platform.engine;

import org.jspecify.annotations.Nullable;

/**
 * Says in words what a task is about, where its name alone says only what to do.
 */
public interface TaskSubjects {

	/**
	 * What a task is about.
	 * @param businessKey of its process, such as {@code 2026Q3}
	 * @param about section or branch code or staff number, null when it is about none
	 * @return such as 2026年第三季度 · 预算科
	 */
	String of(@Nullable String businessKey, @Nullable String about);

}
