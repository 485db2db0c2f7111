package cn.shizhao.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at what is sent to the engine where the engine itself does not: it evaluates
 * expressions inside {@code orQueries} (CVE-2026-109432), asks for no permission on a
 * task's comments and attachments, lets whoever completes a task rewrite the process's
 * variables along with it, and lets timers go off early for those who may not execute
 * them.
 */
class EngineRequestFilter extends OncePerRequestFilter {

	/** The largest thing the web applications send as JSON is a filter's query. */
	static final int LARGEST = 256 * 1024;

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

	private static final Pattern COMPLETION = Pattern
		.compile(".*/task/[^/]+/(complete|submit-form|resolve|bpmnError|bpmnEscalation)/?");

	private static final Pattern START = Pattern.compile(".*/process-definition/.+/(start|submit-form)/?");

	/** What the start forms send: ids, checked by whoever takes them. */
	private static final Set<String> STARTING = Set.of("period", "month", "replaces", "talk", "year");

	/** One who may not is refused only after the job was put off to this very moment. */
	private static final Pattern EXECUTION = Pattern.compile(".*/job/[^/]+/execute/?");

	private static final Pattern TALK = Pattern.compile(".*/task/([^/]+)/(comment|attachment)(/.*)?");

	private static final Set<String> VARIABLES = Set.of("variables", "variablesLocal");

	private final ObjectMapper json;

	private final TaskService taskService;

	EngineRequestFilter(ObjectMapper json, TaskService taskService) {
		this.json = json;
		this.taskService = taskService;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Paths.ENGINE_REST.matches(request) && !Paths.CAMUNDA_API.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getServletPath() + pathInfo(request);
		if (EXECUTION.matcher(path).matches()) {
			Refusals.write(response, HttpStatus.FORBIDDEN, "定时和后台作业由系统到时执行,不能提前执行;失败的请在流程监控里重试");
			return;
		}
		Matcher talk = TALK.matcher(path);
		if (talk.matches() && !visible(talk.group(1))) {
			Refusals.write(response, HttpStatus.NOT_FOUND, "没有这个待办任务:可能已经办结,或者不由您办理");
			return;
		}
		if (!isJson(request)) {
			chain.doFilter(request, response);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		String complaint = (body.length > LARGEST) ? "发送的内容太大" : complaint(request, body);
		if (complaint != null) {
			Refusals.write(response, HttpStatus.BAD_REQUEST, complaint);
			return;
		}
		chain.doFilter(new RepeatableRequest(request, body), response);
	}

	private static String pathInfo(HttpServletRequest request) {
		return (request.getPathInfo() != null) ? request.getPathInfo() : "";
	}

	/** The query finds only what the engine lets the person see. */
	private boolean visible(String taskId) {
		return this.taskService.createTaskQuery().taskId(taskId).count() > 0;
	}

	private static boolean isJson(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && MediaType.parseMediaType(type).getSubtype().endsWith("json");
	}

	private @Nullable String complaint(HttpServletRequest request, byte[] body) throws IOException {
		if (body.length == 0) {
			return null;
		}
		JsonNode content;
		try {
			content = this.json.readTree(body);
		}
		catch (JsonProcessingException ex) {
			return "发送的内容不是 JSON";
		}
		if (holdsExpression(content)) {
			return "查询和内容里不能有 ${…} 或 #{…} 这样的表达式";
		}
		String path = request.getServletPath() + pathInfo(request);
		if (COMPLETION.matcher(path).matches() && holdsVariables(content)) {
			return "办结任务时不能附带流程变量;要填的内容请在任务的表单里填写";
		}
		if (START.matcher(path).matches() && startsElsewhere(content)) {
			return "发起流程只能从头开始,只能带表单里的内容;请在“任务办理”里发起";
		}
		return null;
	}

	private static boolean holdsExpression(JsonNode node) {
		if (node.isTextual()) {
			return EXPRESSION.matcher(node.textValue()).find();
		}
		for (JsonNode child : node) {
			if (holdsExpression(child)) {
				return true;
			}
		}
		return false;
	}

	private static boolean holdsVariables(JsonNode content) {
		return VARIABLES.stream().anyMatch((name) -> !content.path(name).isEmpty());
	}

	/**
	 * A task entered from the side, or of another person, would show what is not theirs.
	 */
	private static boolean startsElsewhere(JsonNode content) {
		List<String> names = new ArrayList<>();
		content.path("variables").fieldNames().forEachRemaining(names::add);
		return content.has("startInstructions") || !STARTING.containsAll(names);
	}

}
