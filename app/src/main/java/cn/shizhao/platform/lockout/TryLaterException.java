package cn.shizhao.platform.lockout;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Too many wrong passwords; the next may be tried later.
 */
public class TryLaterException extends RuntimeException {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	private final LocalDateTime until;

	TryLaterException(LocalDateTime until) {
		super(message(until));
		this.until = until;
	}

	/**
	 * What people read, which is the same whoever or whatever is closed.
	 * @param until when the next password may be tried
	 * @return one sentence that says until when, and what to do
	 */
	public static String message(LocalDateTime until) {
		// the minute after, since seconds are not shown
		return "密码输错的次数太多，暂时不能登录，请在 " + until.plusMinutes(1).format(TIME) + " 以后再试；忘记密码的，请与机关党委办公室联系重设。";
	}

	/**
	 * When it opens again.
	 * @return in the office's time zone
	 */
	public LocalDateTime until() {
		return this.until;
	}

}
