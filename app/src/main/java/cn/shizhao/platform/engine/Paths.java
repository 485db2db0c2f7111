package cn.shizhao.platform.engine;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which addresses are open, closed, or spoken to by programs.
 */
final class Paths {

	static final RequestMatcher OPEN = anyOf("/login", "/error", "/publicity", "/publicity/*/*", "/honours",
			"/calendar.ics");

	static final RequestMatcher STATIC = anyOf("/webjars/**", "/_static/**", "/*.css", "/*.js", "/*.svg", "/*.ico",
			"/forms/**", "/camunda/lib/**", "/camunda/assets/**");

	/**
	 * Would make an administrator without a login, log in past our session, or try and
	 * set passwords past our rules.
	 */
	static final RequestMatcher CLOSED = anyOf("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**",
			"/engine-rest/identity/verify", "/engine-rest/engine/*/identity/verify",
			"/camunda/api/engine/engine/*/identity/verify", "/engine-rest/user/*/credentials",
			"/engine-rest/engine/*/user/*/credentials", "/camunda/api/engine/engine/*/user/*/credentials");

	static final RequestMatcher CAMUNDA = anyOf("/camunda/**");

	static final RequestMatcher ENGINE_REST = anyOf("/engine-rest/**");

	static final RequestMatcher CAMUNDA_API = anyOf("/camunda/api/**");

	/** Which engine this is helps an attacker, and nobody who works here. */
	static final RequestMatcher VERSION = anyOf("/engine-rest/version/**", "/camunda/api/engine/version/**",
			"/camunda/api/engine/engine/*/version/**");

	static final RequestMatcher ACTUATOR = anyOf("/actuator/**");

	static final RequestMatcher READINESS = anyOf("/actuator/health/readiness");

	static final RequestMatcher OPERATIONS = anyOf("/ops/**");

	/** Which nodes are watched stands in the database and nowhere else. */
	static final RequestMatcher REGISTRATION = new OrRequestMatcher(post("/ops/instances"),
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.DELETE, "/ops/**"));

	static final RequestMatcher WITH_NODE_TOKEN = (request) -> request.getHeader(NodeToken.HEADER) != null;

	static final RequestMatcher CAMUNDA_LOGOUT = post("/camunda/api/admin/auth/user/*/logout");

	static final RequestMatcher LOGOUT = new OrRequestMatcher(post("/logout"), post("/ops/logout"), CAMUNDA_LOGOUT);

	/** Answered with JSON, never with a page. */
	static final RequestMatcher PROGRAMS = Paths::fromProgram;

	private static final List<String> PROGRAM_PREFIXES = List.of("/api/", "/engine-rest/", "/camunda/api/",
			"/actuator/", "/ops/instances", "/ops/applications");

	static final RequestMatcher WITH_BASIC = (request) -> {
		String authorization = request.getHeader("Authorization");
		return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
	};

	private Paths() {
	}

	private static boolean fromProgram(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
				|| PROGRAM_PREFIXES.stream().anyMatch(originalPath(request)::startsWith);
	}

	/** On the error page the address is its own, the one asked for is an attribute. */
	private static String originalPath(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed != null) ? failed.toString() : request.getRequestURI();
		return uri.substring(request.getContextPath().length());
	}

	private static RequestMatcher anyOf(String... patterns) {
		return new OrRequestMatcher(Arrays.stream(patterns)
			.<RequestMatcher>map((pattern) -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
			.toList());
	}

	private static RequestMatcher post(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
	}

}
