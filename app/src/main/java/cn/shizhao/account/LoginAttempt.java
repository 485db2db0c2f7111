package cn.shizhao.account;

import java.time.LocalDateTime;

/**
 * Someone logged in, or tried to.
 *
 * @param id identifies it
 * @param login staff number, empty when there is no such account
 * @param succeeded false for a wrong password or an account that must wait
 * @param address where the browser is
 * @param triedAt in the office's time zone
 */
record LoginAttempt(String id, String login, boolean succeeded, String address, LocalDateTime triedAt) {
}
