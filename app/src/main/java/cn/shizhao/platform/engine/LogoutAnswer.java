package cn.shizhao.platform.engine;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Answers a logout: our pages go to the login page, Tasklist's script waits for a status.
 */
class LogoutAnswer implements LogoutSuccessHandler {

	private final @Nullable LogoutSuccessHandler elsewhere;

	/**
	 * Knows where else to log out.
	 * @param elsewhere answers in our place, null when there is nowhere else
	 */
	LogoutAnswer(@Nullable LogoutSuccessHandler elsewhere) {
		this.elsewhere = elsewhere;
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication login) throws IOException, ServletException {
		if (Paths.CAMUNDA_LOGOUT.matches(request)) {
			response.addCookie(LeftMark.cookie());
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else if (this.elsewhere != null) {
			this.elsewhere.onLogoutSuccess(request, response, login);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/login?logout");
		}
	}

}
