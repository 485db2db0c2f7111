package cn.shizhao.platform.engine;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Picks the ids out of a task's variables, which hold times and flags as well.
 */
final class TaskIds {

	private TaskIds() {
	}

	static Map<String, String> of(Map<String, Object> variables) {
		return variables.entrySet()
			.stream()
			.filter((variable) -> variable.getValue() instanceof String)
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (variable) -> (String) variable.getValue()));
	}

}
