package cn.shizhao.platform.account;

import java.time.LocalDateTime;

/**
 * Someone logged in, or tried to.
 *
 * @param id identifies it
 * @param login staff number, empty when there is no such account
 * @param succeeded false for a wrong password or an account that must wait
 * @param address where the browser is
 * @param triedAt in the office's time zone; the first time of several
 * @param refused whether the password was not looked at, since too many had been wrong
 * @param tries how many times within the hour; more than one only of refused ones
 * @param lastAt the last time of several
 */
record LoginAttempt(String id, String login, boolean succeeded, String address, LocalDateTime triedAt, boolean refused,
		int tries, LocalDateTime lastAt) {

	/** What came of it, in words. */
	public String result() {
		if (this.refused) {
			return (this.tries > 1) ? "输错太多，没有受理，共 " + this.tries + " 次" : "输错太多，没有受理";
		}
		return this.succeeded ? "成功" : "没有成功";
	}

}
