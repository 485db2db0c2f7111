package cn.shizhao.platform.account;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Notes who logged in when and from where, and who could not. Kept for a year. Programs
 * that send a password with every request are noted only when it is wrong. Tries that are
 * refused without a look at the password are counted in one row an hour for each account
 * and address, so that a flood fills no table.
 */
@Component
public class LoginLog {

	private static final int YEARS_KEPT = 1;

	private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

	private final LoginAttemptMapper mapper;

	private final Accounts accounts;

	private final Clock clock;

	LoginLog(LoginAttemptMapper mapper, Accounts accounts, Clock clock) {
		this.mapper = mapper;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * The newest logins of one person.
	 * @param login staff number
	 * @return at most ten, the newest first, failed ones included
	 */
	public List<LoginAttempt> newest(String login) {
		return this.mapper.find(login, false, 10, 0);
	}

	@EventListener
	void on(InteractiveAuthenticationSuccessEvent event) {
		note(event.getAuthentication(), true, false);
	}

	@EventListener
	void on(AbstractAuthenticationFailureEvent event) {
		note(event.getAuthentication(), false, event instanceof AuthenticationFailureLockedEvent);
	}

	private void note(Authentication authentication, boolean succeeded, boolean refused) {
		String login = this.accounts.find(authentication.getName().strip()).map(Actor::id).orElse("");
		String address = (authentication.getDetails() instanceof WebAuthenticationDetails details)
				? String.valueOf(details.getRemoteAddress()) : "";
		LocalDateTime now = LocalDateTime.now(this.clock);
		LoginAttempt attempt = new LoginAttempt(this.ids.generate().toString(), login, succeeded, address, now, refused,
				1, now);
		if (!refused || this.mapper.countAgain(attempt, now.minusHours(1)) == 0) {
			this.mapper.insert(attempt);
		}
	}

	@Scheduled(cron = "0 30 3 * * *")
	void forget() {
		this.mapper.deleteBefore(LocalDateTime.now(this.clock).minusYears(YEARS_KEPT));
	}

}
