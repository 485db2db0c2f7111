package cn.shizhao.platform.engine;

import java.io.IOException;

import cn.shizhao.platform.lockout.TryLaterException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sends people without a login to the login page, and tells programs and scripts with a
 * status. There is no Basic challenge: a browser would answer it with a dialog of its own
 * and then send the password with every request.
 */
class LoginEntryPoint implements AuthenticationEntryPoint {

	private static final String GET = "GET";

	private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException, ServletException {
		if (Paths.PROGRAMS.matches(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "FormBased");
			if (failure.getCause() instanceof TryLaterException later) {
				JsonRefusal.write(response, HttpStatus.UNAUTHORIZED, TryLaterException.message(later.until()));
				return;
			}
			if (GET.equals(request.getMethod())) {
				// the page around it asks for the login and is opened again afterwards;
				// what someone sends is not given up for that
				response.setHeader("HX-Refresh", "true");
			}
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		if (!GET.equals(request.getMethod())) {
			rememberPageBefore(request);
		}
		response.sendRedirect(request.getContextPath() + (ended(request) ? "/login?ended" : "/login"));
	}

	/** There was a session, and it is over. */
	private static boolean ended(HttpServletRequest request) {
		return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
	}

	/** What was sent cannot be sent again, but the form it came from can be opened. */
	private static void rememberPageBefore(HttpServletRequest request) {
		String page = request.getHeader(HttpHeaders.REFERER);
		if (page != null && page.startsWith(UrlUtils.buildFullRequestUrl(request.getScheme(), request.getServerName(),
				request.getServerPort(), request.getContextPath() + "/", null))) {
			request.getSession().setAttribute(SAVED, new SimpleSavedRequest(page));
		}
	}

	/**
	 * What is opened after the login: a page someone asked for, never a script's call.
	 */
	static RequestCache rememberedPages() {
		RequestMatcher html = (request) -> {
			String accept = request.getHeader(HttpHeaders.ACCEPT);
			return GET.equals(request.getMethod()) && accept != null && accept.contains("text/html");
		};
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher(new AndRequestMatcher(html, new NegatedRequestMatcher(Paths.PROGRAMS)));
		return cache;
	}

}
