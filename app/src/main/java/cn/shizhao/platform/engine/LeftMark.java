package cn.shizhao.platform.engine;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.WebUtils;

/**
 * Tells the login page that someone has just logged out in Tasklist, whose script cannot
 * be sent on to wherever else one may have to log out: they shall not be logged in again
 * at once.
 */
public final class LeftMark {

	private static final String COOKIE = "SZ-LEFT";

	private static final int SECONDS = 60;

	private LeftMark() {
	}

	/**
	 * Whether someone did.
	 * @param request for the login page
	 * @return true within a minute
	 */
	public static boolean on(HttpServletRequest request) {
		return WebUtils.getCookie(request, COOKIE) != null;
	}

	static Cookie cookie() {
		Cookie cookie = new Cookie(COOKIE, "1");
		cookie.setPath("/");
		cookie.setMaxAge(SECONDS);
		cookie.setHttpOnly(true);
		return cookie;
	}

}
