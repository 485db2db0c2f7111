package cn.shizhao.platform.engine;

import java.util.Map;
import java.util.Optional;

/**
 * Lets a feature keep its tasks out of the hands of those who must not do them, such as
 * an appeal out of the hands of whom it is about.
 */
public interface TransferCheck {

	/**
	 * Why someone must not get a task.
	 * @param definitionKey which task, such as {@code userTask_hearAppeal}
	 * @param ids the process variables of type String that it sees
	 * @param person staff number
	 * @return Chinese, or empty when nothing is against it or the task is another
	 * feature's
	 */
	Optional<String> refusal(String definitionKey, Map<String, String> ids, String person);

}
