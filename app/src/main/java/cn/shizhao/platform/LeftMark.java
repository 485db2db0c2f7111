package cn.shizhao.platform;

import jakarta.servlet.http.Cookie;

/**
 * Tells the login page that someone has just logged out in Tasklist, whose script cannot
 * be sent on to wherever else one may have to log out: they shall not be logged in again
 * at once.
 */
public final class LeftMark {

	/** Name of the cookie. */
	public static final String COOKIE = "SZ-LEFT";

	private static final int SECONDS = 60;

	private LeftMark() {
	}

	static Cookie cookie() {
		Cookie cookie = new Cookie(COOKIE, "1");
		cookie.setPath("/");
		cookie.setMaxAge(SECONDS);
		cookie.setHttpOnly(true);
		return cookie;
	}

}
