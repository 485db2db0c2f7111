package cn.shizhao.platform.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The processes that are started by hand, and what their start forms send; all the others
 * are started by the system.
 */
final class StartForms {

	/** By id of the process, the variables of which its form sends one, if it has any. */
	private static final Map<String, Set<String>> VARIABLES = Map.of("annual-exemplars", Set.of("period"),
			"home-commendation", Set.of("period"), "inspection-finding", Set.of(), "lecture-plan", Set.of("year"),
			"monthly-bulletin", Set.of("month", "replaces"), "monthly-lecture", Set.of("month"), "quarterly-evaluation",
			Set.of("period"), "quarterly-review", Set.of("period"), "talk", Set.of("talk"));

	static final List<String> KEYS = VARIABLES.keySet().stream().sorted().toList();

	private static final Set<String> BODY = Set.of("variables", "businessKey");

	private static final Set<String> VARIABLE = Set.of("name", "value", "type", "valueInfo");

	private static final Pattern KEY = Pattern.compile("/process-definition/(?:key/)?([a-z-]+)[:/].*");

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

	private StartForms() {
	}

	/**
	 * Whether a body is what the form of a process sends: its one id, and that again as
	 * business key.
	 * @param path of the request
	 * @param body what was sent
	 */
	static boolean fits(String path, JsonNode body) {
		Matcher key = KEY.matcher(path);
		return key.matches() && VARIABLES.containsKey(key.group(1)) && holdsOnly(body, BODY)
				&& fits(key.group(1), body.path("variables"), body.path("businessKey"));
	}

	private static boolean fits(String process, JsonNode variables, JsonNode businessKey) {
		List<String> names = names(process);
		if (variables.size() != Math.min(1, names.size()) || !holdsOnly(variables, names)) {
			return false;
		}
		String id = "";
		for (JsonNode variable : variables) {
			id = variable.path("value").asText();
			if (!holdsOnly(variable, VARIABLE) || !variable.path("value").isTextual()
					|| !variable.path("type").asText("String").equals("String") || !ID.matcher(id).matches()) {
				return false;
			}
		}
		String expected = process.equals("quarterly-review") ? "review-" + id : id;
		return businessKey.isMissingNode() || businessKey.isNull() || businessKey.asText().equals(expected);
	}

	/** The variables of which the form of a process sends one. */
	static List<String> names(String process) {
		return VARIABLES.getOrDefault(process, Set.of()).stream().sorted().toList();
	}

	/** Nothing counts as an object without fields. */
	static boolean holdsOnly(JsonNode object, Collection<String> names) {
		return object.isMissingNode() || (object.isObject()
				&& object.properties().stream().allMatch((field) -> names.contains(field.getKey())));
	}

}
