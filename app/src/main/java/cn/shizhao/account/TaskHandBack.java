package cn.shizhao.account;

import java.util.Set;

/**
 * Takes tasks back from people who may no longer do them.
 */
public interface TaskHandBack {

	/**
	 * Gives claimed tasks that someone may no longer work on back to their unit; a task
	 * given to that person alone goes to the office. What they typed stays in the form.
	 * @param person staff number
	 * @param groups the engine groups they have from now on, none when they leave
	 * @return how many tasks were given back
	 */
	int handBack(String person, Set<String> groups);

}
