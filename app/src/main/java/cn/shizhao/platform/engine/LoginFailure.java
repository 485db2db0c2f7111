package cn.shizhao.platform.engine;

import java.io.IOException;
import java.time.temporal.ChronoUnit;

import cn.shizhao.platform.account.DirectoryAwayException;
import cn.shizhao.platform.account.NoAccountException;
import cn.shizhao.platform.lockout.TryLaterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Brings someone whose login failed back to the login page, which says why.
 */
class LoginFailure implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		response.sendRedirect(request.getContextPath() + "/login?" + reason(failure));
	}

	private static String reason(AuthenticationException failure) {
		if (failure.getCause() instanceof TryLaterException later) {
			return "until=" + later.until().truncatedTo(ChronoUnit.SECONDS);
		}
		if (failure instanceof DirectoryAwayException) {
			return "away";
		}
		return (failure instanceof NoAccountException) ? "unknown" : "wrong";
	}

}
