package cn.shizhao.platform.engine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The calls of the engine's REST that Tasklist, Cockpit, Admin and our forms make, with
 * who makes them; every other is refused. What a call then finds, and whether it may
 * change a task, the engine's authorizations decide.
 */
final class EngineCalls {

	/** Who makes a call. */
	private static final Map<String, Set<Role>> WHO = Map.of("everyone", EnumSet.allOf(Role.class), "workers",
			EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.OPERATOR)), "starters",
			EnumSet.of(Role.ORGAN_OFFICE, Role.BRANCH_SECRETARY, Role.DISCIPLINE), "cockpit",
			EnumSet.of(Role.OPERATOR, Role.AUDITOR), "operator", EnumSet.of(Role.OPERATOR));

	/**
	 * An id is the engine's and no word, so that it stands for no other resource.
	 */
	private static final Map<String, String> PLACES = Map.of("id", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "process",
			"[a-z][a-z-]*:[0-9]+:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "name", "[A-Za-z0-9_.-]+", "startable",
			String.join("|", StartForms.KEYS));

	/**
	 * Who, method, path, and the body: its fields, ? for a query, start for a start form.
	 */
	private static final List<Call> CALLS = """
			everyone GET     /engine
			everyone GET     /admin/auth/user/default
			everyone POST    /admin/auth/user/default/logout
			everyone GET     /tasklist/plugin/tasklistPlugins/static/app/(plugin.js|plugin.css)
			everyone GET     /user
			everyone GET     /user/{name}/profile
			everyone GET     /identity/password-policy
			everyone GET     /filter(/count)?
			everyone OPTIONS /filter(/{id})?
			everyone GET     /filter/{id}
			everyone POST    /filter/{id}/(count|list)                     ?
			everyone GET     /task(/count)?
			everyone POST    /task(/count)?                                ?
			everyone GET     /task/{id}(/form|/deployed-form|/comment)?
			workers  POST    /task/{id}/comment/create                     message
			workers  POST    /task/{id}/(claim|assignee)                   userId
			workers  POST    /task/{id}/unclaim
			workers  POST    /task/{id}/(submit-form|complete)             variables:{}
			everyone GET     /history/user-operation(/count)?
			everyone GET     /process-definition(/count)?
			everyone GET     /process-definition/{process}(/startForm|/deployed-start-form|/xml)?
			starters POST    /process-definition/({process}|key/{startable})/(submit-form|start) start
			cockpit  GET     /cockpit/plugin/cockpitPlugins/static/app/(plugin.js|plugin.css)
			cockpit  GET     /cockpit/plugin/base/default/process-definition/(statistics|statistics-count)
			cockpit  GET     /process-definition/(statistics|{process}/statistics|{process}/static-called-process-definitions)
			cockpit  GET     /process-instance(/count|/{id}|/{id}/activity-instances)?
			cockpit  POST    /process-instance(/count)?                    ?
			cockpit  POST    /cockpit/plugin/base/default/process-instance(/count|/{id}/called-process-instances)? ?
			cockpit  POST    /cockpit/plugin/base/default/process-definition/{process}/called-process-definitions ?
			cockpit  GET     /task/{id}/identity-links
			cockpit  POST    /history/task/count                           ?
			cockpit  POST    /variable-instance(/count)?                   ?
			cockpit  GET     /incident/count
			cockpit  GET     /job-definition(/count|/{id})?
			cockpit  POST    /job-definition(/count)?                      ?
			cockpit  GET     /(decision-definition|decision-requirements-definition|case-definition)(/count)?
			operator POST    /cockpit/plugin/base/default/incident(/count)? ?
			operator GET     /job(/count|/{id}|/{id}/stacktrace)?
			operator POST    /job(/count)?                                 ?
			operator PUT     /job/{id}/retries                             retries,dueDate
			operator PUT     /process-definition/{process}/suspended       suspended,includeProcessInstances,executionDate
			operator PUT     /process-instance/{id}/suspended              suspended
			operator GET     /history/job-log/{id}/stacktrace
			operator GET     /external-task(/count|/{id}/errorDetails)?
			operator POST    /external-task(/count)?                       ?
			operator GET     /deployment(/count)?
			operator GET     /batch(/statistics|/statistics/count)?
			operator GET     /history/batch(/count)?
			operator GET     /version
			operator GET     /telemetry/data
			operator GET     /metrics/{name}/sum
			operator GET     /admin/plugin/adminPlugins/(static/app/(plugin.js|plugin.css)|default/metrics/aggregated)
			operator GET     /(user|group|tenant|authorization)/count
			operator GET     /(group|tenant|authorization|authorization/check)
			operator POST    /group                                        ?
			operator OPTIONS /(user|group|tenant|authorization)
			"""
		.lines()
		.map(Call::parse)
		.toList();

	private EngineCalls() {
	}

	static List<Call> all() {
		return CALLS;
	}

	/**
	 * The call that a request makes.
	 * @param method such as {@code POST}; HEAD reads as GET does
	 * @param path below the engine or the web application's name, as in the table
	 * @param actor who makes it
	 * @return empty when it is none of theirs
	 */
	static Optional<Call> find(String method, String path, Actor actor) {
		String how = method.equals("HEAD") ? "GET" : method;
		return CALLS.stream()
			.filter((call) -> call.method().equals(how) && call.path().matcher(path).matches())
			.filter((call) -> call.roles().stream().anyMatch(actor::is))
			.findFirst();
	}

	/**
	 * One line of the table.
	 *
	 * @param roles who makes it
	 * @param method as in HTTP
	 * @param written what its address looks like
	 * @param path the same as a pattern
	 * @param shape of what is sent along
	 */
	record Call(Set<Role> roles, String method, String written, Pattern path, String shape) {

		private static Call parse(String line) {
			String[] words = line.split(" +");
			return new Call(WHO.get(words[0]), words[1], words[2], pattern(words[2]),
					(words.length > 3) ? words[3] : "");
		}

		private static Pattern pattern(String path) {
			String written = path.replace(".", "\\.");
			for (Map.Entry<String, String> place : PLACES.entrySet()) {
				written = written.replace("{" + place.getKey() + "}", "(?:" + place.getValue() + ")");
			}
			return Pattern.compile(written);
		}

		/**
		 * Whether a body is what the web applications send.
		 * @param path of the request
		 * @param body what was sent, perhaps nothing
		 */
		boolean fits(String path, JsonNode body) {
			return switch (this.shape) {
				case "?" -> true;
				case "start" -> StartForms.fits(path, body);
				case "variables:{}" ->
					StartForms.holdsOnly(body, Set.of("variables")) && body.path("variables").isEmpty();
				default -> StartForms.holdsOnly(body, Arrays.stream(this.shape.split(",")).collect(Collectors.toSet()))
						&& Stream.of(this.shape.split(",")).noneMatch((field) -> body.path(field).isContainerNode());
			};
		}

	}

}
