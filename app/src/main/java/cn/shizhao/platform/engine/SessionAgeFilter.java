package cn.shizhao.platform.engine;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session some hours after the login, whatever goes on in it: a page that asks the
 * server every few seconds would otherwise keep it for ever.
 */
class SessionAgeFilter extends OncePerRequestFilter {

	private final Duration longest;

	private final Clock clock;

	SessionAgeFilter(Duration longest, Clock clock) {
		this.longest = longest;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && session.getCreationTime() < this.clock.millis() - this.longest.toMillis()) {
			session.invalidate();
		}
		chain.doFilter(request, response);
	}

}
