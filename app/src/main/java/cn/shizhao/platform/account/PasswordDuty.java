package cn.shizhao.platform.account;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Knows who has to choose a password of their own before anything else.
 */
@Component("passwordDuty")
public class PasswordDuty {

	private final InitialPasswords initial;

	private final PasswordChanges changes;

	PasswordDuty(InitialPasswords initial, PasswordChanges changes) {
		this.initial = initial;
		this.changes = changes;
	}

	/**
	 * Why somebody has to change the password first.
	 * @param login staff number
	 * @return one Chinese sentence, or empty for everyone who may go on
	 */
	public Optional<String> reason(String login) {
		if (this.initial.inUse(login)) {
			return Optional.of("您还在用别人交给您的密码。请先改成自己的密码，再办理其他事项。");
		}
		if (this.changes.expired(login)) {
			return Optional.of("您的密码已经到期。请先换一个新密码，再办理其他事项。");
		}
		return Optional.empty();
	}

	/**
	 * Notes that somebody showed the right password.
	 * @param login staff number
	 */
	public void passwordUsed(String login) {
		this.initial.used(login);
		this.changes.used(login);
	}

	/**
	 * What to say some days before a password expires.
	 * @param login staff number
	 * @return one Chinese sentence, empty most of the time
	 */
	public String warning(String login) {
		return this.changes.daysToWarnOf(login).map((days) -> "您的密码还有 " + days + " 天到期。请在“我的账户”里换一个新密码。").orElse("");
	}

}
