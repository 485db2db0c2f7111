package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.context.ApplicationContext;

/**
 * One request for each of the calls of the engine that are allowed, which changes nothing
 * when it is answered.
 */
final class EngineCallExamples {

	/** The innermost group of alternatives, perhaps optional. */
	private static final Pattern GROUP = Pattern.compile("\\(([^()]*)\\)(\\??)");

	private static final Map<String, String> BODIES = Map.of("claim", "{\"userId\": \"%s\"}", "assignee",
			"{\"userId\": \"%s\"}", "create", "{\"message\": \"已阅\"}", "retries", "{\"retries\": 3}", "suspended",
			"{\"suspended\": false}");

	private final Map<String, String> ids;

	EngineCallExamples(ApplicationContext application, String task) {
		Job job = application.getBean(ManagementService.class).createJobQuery().timers().listPage(0, 1).get(0);
		String talk = application.getBean(RepositoryService.class)
			.createProcessDefinitionQuery()
			.processDefinitionKey("talk")
			.latestVersion()
			.singleResult()
			.getId();
		this.ids = Map.of("/task/", task, "/job/", job.getId(), "/job-definition/", job.getJobDefinitionId(),
				"/process-instance/",
				application.getBean(TaskService.class)
					.createTaskQuery()
					.taskId(task)
					.singleResult()
					.getProcessInstanceId(),
				"/filter/",
				application.getBean(FilterService.class)
					.createTaskFilterQuery()
					.filterName("我的任务")
					.singleResult()
					.getId(),
				"{process}", talk);
	}

	/** As they stand in the matrix, such as {@code POST /task/{id}/claim}. */
	SortedSet<String> all() {
		SortedSet<String> all = new TreeSet<>();
		EngineCalls.all()
			.stream()
			.filter((call) -> !call.written().endsWith("/logout")) // would end the
																	// session
			.forEach((call) -> variants(call.written(), call.shape())
				.forEach((path) -> all.add(path + " " + call.method())));
		return all;
	}

	private static Stream<String> variants(String written, String shape) {
		Matcher group = GROUP.matcher(written);
		if (!group.find()) {
			return (shape.equals("start") && written.contains("{startable}"))
					? StartForms.KEYS.stream().map((key) -> written.replace("{startable}", key)) : Stream.of(written);
		}
		Stream<String> alternatives = Stream.of(group.group(1).split("\\|"));
		return (group.group(2).isEmpty() ? alternatives : Stream.concat(Stream.of(""), alternatives)).flatMap(
				(one) -> variants(written.substring(0, group.start()) + one + written.substring(group.end()), shape));
	}

	static String method(String call) {
		return call.substring(call.indexOf(' ') + 1);
	}

	/** With ids that are there, where any is. */
	String path(String call) {
		String path = call.substring(0, call.indexOf(' '));
		String kind = path.replaceAll("^(/[a-z-]+/).*|.*(/process-instance/)\\{.*", "$1$2");
		return path.replace("{process}", this.ids.get("{process}"))
			.replace("{startable}", "talk")
			.replace("{name}", path.startsWith("/user") ? "CZ0036" : "job-successful")
			.replace("{id}", this.ids.getOrDefault(kind, "00000000-0000-4000-8000-000000000000"));
	}

	String body(String path) {
		if (path.matches("/process-definition/.*/(submit-form|start)")) {
			String key = path.replaceAll("/process-definition/(key/)?([a-z-]+).*", "$2");
			List<String> names = StartForms.names(key);
			return names.isEmpty() ? "{\"variables\": {}}"
					: "{\"variables\": {\"" + names.get(0) + "\": {\"value\": \"none\"}}}";
		}
		return BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "{}");
	}

	static String address(String path) {
		return path.matches("/(admin|cockpit|tasklist|welcome)/.*") ? "/camunda/api" + path : "/engine-rest" + path;
	}

}
