package cn.shizhao.platform;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sends people without a login to the login page, and tells programs and scripts with a
 * status. There is no Basic challenge: a browser would answer it with a dialog of its own
 * and then send the password with every request.
 */
class LoginEntryPoint implements AuthenticationEntryPoint {

	private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException, ServletException {
		if (Paths.PROGRAMS.matches(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "FormBased");
			response.setHeader("HX-Redirect", request.getContextPath() + "/login");
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			this.page.commence(request, response, failure);
		}
	}

	/**
	 * What is opened after the login: a page someone asked for, never a script's call.
	 */
	static RequestCache rememberedPages() {
		RequestMatcher html = (request) -> {
			String accept = request.getHeader(HttpHeaders.ACCEPT);
			return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
		};
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher(new AndRequestMatcher(html, new NegatedRequestMatcher(Paths.PROGRAMS)));
		return cache;
	}

}
