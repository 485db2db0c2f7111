package cn.shizhao.platform.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.EngineCalls.Call;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets through to the engine what stands in {@link EngineCalls} and nothing else, and
 * looks at it where the engine itself does not: it evaluates expressions inside
 * {@code orQueries} (CVE-2026-109432) and asks for no permission on a task's comments.
 */
class EngineRequestFilter extends OncePerRequestFilter {

	/** The largest thing the web applications send as JSON is a filter's query. */
	static final int LARGEST = 256 * 1024;

	private static final Logger log = LoggerFactory.getLogger(EngineRequestFilter.class);

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

	/** In front of the engine's own addresses, and of the web applications'. */
	private static final Pattern PREFIX = Pattern.compile(
			"/(engine-rest|camunda/api/engine)/engine/default(?=/.)|/engine-rest|/camunda/api(/engine(?=/engine))?");

	private static final Pattern COMMENTS = Pattern.compile("/task/([^/]+)/comment(/create)?");

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final String REFUSAL = "这里不提供这个操作；请在“任务”页或任务办理里办";

	private static final Map<String, String> OTHER_SHAPES = Map.of("start", "发起流程只能从头开始，只能带表单里的内容；请在“任务办理”里发起",
			"variables:{}", "办结任务时不能附带流程变量；要填的内容请在任务的表单里填写");

	private final ObjectMapper json;

	private final EngineTasks tasks;

	private final CurrentUser currentUser;

	EngineRequestFilter(ObjectMapper json, EngineTasks tasks, CurrentUser currentUser) {
		this.json = json;
		this.tasks = tasks;
		this.currentUser = currentUser;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Paths.ENGINE_REST.matches(request) && !Paths.CAMUNDA_API.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Actor actor = this.currentUser.actor();
		String path = path(request);
		Optional<Call> call = EngineCalls.find(request.getMethod(), path, actor);
		if (call.isEmpty()) {
			refuse(request, response, HttpStatus.FORBIDDEN, REFUSAL);
			return;
		}
		Matcher comments = COMMENTS.matcher(path);
		if (comments.matches() && !this.tasks.visible(comments.group(1))) {
			refuse(request, response, HttpStatus.NOT_FOUND, "没有这个待办任务：可能已经办结，或者不由您办理");
			return;
		}
		if (comments.matches() && !READING.contains(request.getMethod()) && !this.tasks.mayComment(comments.group(1))) {
			refuse(request, response, HttpStatus.FORBIDDEN, "您可以查看这个任务，但不能在上面留言");
			return;
		}
		if (!wellFormed(request.getContentType())) {
			refuse(request, response, HttpStatus.BAD_REQUEST, "请求的内容类型（Content-Type）写得不对；内容要用 application/json");
			return;
		}
		if (READING.contains(request.getMethod())) {
			pass(request, response, chain, actor);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		JsonNode content = read(body);
		String complaint = complaint(request, body, content);
		if (complaint != null) {
			refuse(request, response, HttpStatus.BAD_REQUEST, complaint);
		}
		else if (!call.get().fits(path, content)) {
			refuse(request, response, HttpStatus.FORBIDDEN, OTHER_SHAPES.getOrDefault(call.get().shape(), REFUSAL));
		}
		else {
			pass(new RepeatableRequest(request, body), response, chain, actor);
		}
	}

	/** Below the engine, or below the web applications. */
	private static String path(HttpServletRequest request) {
		String info = (request.getPathInfo() != null) ? request.getPathInfo() : "";
		String path = PREFIX.matcher(request.getServletPath() + info).replaceFirst("");
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}

	private static boolean wellFormed(@Nullable String type) {
		try {
			return type == null || MediaType.parseMediaType(type).isConcrete();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private @Nullable JsonNode read(byte[] body) throws IOException {
		if (body.length == 0) {
			return MissingNode.getInstance();
		}
		try {
			return (body.length > LARGEST) ? null : this.json.readTree(body);
		}
		catch (JsonProcessingException ex) {
			return null;
		}
	}

	private static @Nullable String complaint(HttpServletRequest request, byte[] body, @Nullable JsonNode content) {
		if (body.length > LARGEST) {
			return "发送的内容太大";
		}
		if (content == null || (body.length > 0 && !isJson(request))) {
			return "发送的内容不是 JSON";
		}
		return holdsExpression(content) ? "查询和内容里不能有 ${…} 或 #{…} 这样的表达式" : null;
	}

	private static boolean isJson(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && MediaType.parseMediaType(type).getSubtype().endsWith("json");
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

	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Actor actor)
			throws ServletException, IOException {
		if (actor.is(Role.OPERATOR)) {
			chain.doFilter(request, response);
			return;
		}
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		PlainErrors.rewrite(answer, this.json);
		answer.copyBodyToResponse();
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message)
			throws IOException {
		log.info("{} {} refused to {}: {}", request.getMethod(), request.getRequestURI(), request.getRemoteUser(),
				status.value());
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		this.json.writeValue(response.getWriter(), PlainErrors.body(message));
	}

}
