package cn.shizhao.platform.database;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that needs the database: a request that meets a lost
 * connection is sent again by the browser once the database answers, or gets a page of
 * our own; and with the disk nearly full, nothing new is taken.
 */
class AwayFilter extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	/**
	 * Queries are posted to the engine; so are login and logout, and what operators do.
	 */
	private static final Pattern ALLOWED = Pattern.compile("/(login|logout|ops/.*|actuator/.*"
			+ "|(engine-rest|camunda/api/engine/engine/[^/]+)/((history/)?(?!message|signal|condition)[a-z-]+(/count)?"
			+ "|filter/[^/]+/(list|count|singleResult))|camunda/api/(admin|cockpit)/(auth|plugin)/.*)");

	/** Files, and what the load balancer asks, need no database. */
	private static final Pattern WITHOUT = Pattern
		.compile("/(webjars/.*|forms/.*|camunda/(lib|assets)/.*|[^/]+\\.(css|js|svg|ico)|actuator/health/readiness)");

	private final DatabaseState state;

	private final DiskSpace disk;

	AwayFilter(DatabaseState state, DiskSpace disk) {
		this.state = state;
		this.disk = disk;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return WITHOUT.matcher(path(request)).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setCharacterEncoding("UTF-8");
		if (this.state.away()) {
			AwayAnswer.AWAY.send(request, response);
			return;
		}
		boolean reading = READING.contains(request.getMethod());
		if (!reading && !ALLOWED.matcher(path(request)).matches() && this.disk.full()) {
			AwayAnswer.FULL.send(request, response);
			return;
		}
		RequestWork work = RequestWork.begin();
		HeldResponse held = new HeldResponse(response, work);
		Throwable failure = null;
		try {
			chain.doFilter(request, held);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			failure = ex;
		}
		finally {
			RequestWork.end();
		}
		boolean failed = failure != null || held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
		if (!failed || !work.hasLost() || response.isCommitted()) {
			held.release();
			rethrow(failure);
			return;
		}
		response.reset();
		if (work.hasCommitted() && !reading) {
			AwayAnswer.UNKNOWN.send(request, response);
		}
		else if (this.state.awaitBack() && followsRedirects(request)) {
			again(request, response);
		}
		else {
			AwayAnswer.AWAY.send(request, response);
		}
	}

	/** Browsers repeat method, headers and body; programs often do not. */
	private static boolean followsRedirects(HttpServletRequest request) {
		return request.getHeader("Authorization") == null;
	}

	private static void again(HttpServletRequest request, HttpServletResponse response) {
		String query = request.getQueryString();
		response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
		// a path of one slash: two would lead to another server
		response.setHeader("Location",
				request.getRequestURI().replaceFirst("^/+", "/") + ((query != null) ? "?" + query : ""));
		response.setHeader("Cache-Control", "no-store");
	}

	private static void rethrow(@Nullable Throwable failure) throws ServletException, IOException {
		if (failure instanceof IOException ex) {
			throw ex;
		}
		if (failure instanceof ServletException ex) {
			throw ex;
		}
		if (failure instanceof RuntimeException ex) {
			throw ex;
		}
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

}
