package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a task may come into someone's hands. The engine asks it for every task
 * that is there already, however the task is handed over: by our pages, by its own
 * addresses, or by a job.
 */
public interface HandOverCheck {

	/**
	 * Why a task must not go to someone.
	 * @param handing what is about to happen
	 * @return Chinese, or empty when nothing is against it
	 */
	Optional<String> refusal(Handing handing);

	/**
	 * A task on its way to someone.
	 *
	 * @param definitionKey such as {@code userTask_reportSection}
	 * @param ids the process variables of type String that it sees
	 * @param people who may claim it by name
	 * @param groups who may claim it, such as {@code section-K01}
	 * @param to staff number of whom it goes to
	 * @param shared whether they may claim it besides the others, rather than hold it
	 * @param by who hands it over, null for the system and for our own pages, which have
	 * asked whether the person may
	 */
	record Handing(String definitionKey, Map<String, String> ids, List<String> people, List<String> groups, String to,
			boolean shared, @Nullable Hand by) {
	}

	/**
	 * Whose hand it is.
	 *
	 * @param person staff number
	 * @param groups the engine groups they have at this moment
	 */
	record Hand(String person, Set<String> groups) {
	}

}
