package cn.shizhao.platform;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Answers a logout: our pages go to the login page, Tasklist's script waits for a status.
 */
class LogoutAnswer implements LogoutSuccessHandler {

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication login) throws IOException {
		if (Paths.CAMUNDA_LOGOUT.matches(request)) {
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/login?logout");
		}
	}

}
