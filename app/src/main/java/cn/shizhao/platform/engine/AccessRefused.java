package cn.shizhao.platform.engine;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Lets the error page tell a stale page from a missing permission.
 */
class AccessRefused implements AccessDeniedHandler {

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		request.setAttribute(WebAttributes.ACCESS_DENIED_403, refusal);
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

}
