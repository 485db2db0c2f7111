package cn.shizhao.platform.lockout;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import cn.shizhao.platform.lockout.LoginFailureMapper.Counted;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stands before every place where a password is tried; the scheme is told at the package.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class LoginGate {

	private static final int DAYS_KNOWN = 90;

	private final LoginFailureMapper mapper;

	private final int mostPerAccount;

	private final int mostPerAddress;

	private final Duration wait;

	private final Clock clock;

	LoginGate(LoginFailureMapper mapper, @Value("${shizhao.login.tries}") int mostPerAccount,
			@Value("${shizhao.login.tries-per-address}") int mostPerAddress,
			@Value("${shizhao.login.wait}") Duration wait, Clock clock) {
		this.mapper = mapper;
		this.mostPerAccount = mostPerAccount;
		this.mostPerAddress = mostPerAddress;
		this.wait = wait;
		this.clock = clock;
	}

	/**
	 * Counts a try before the password is looked at.
	 * @param login staff number, or what was typed in its place
	 * @param exists whether there is such an account
	 * @param remote address of the browser
	 * @throws TryLaterException when too many were wrong
	 */
	public void enter(String login, boolean exists, String remote) {
		String address = Addresses.network(remote);
		if (exists && knows(login, address)) {
			count(pair(login, address), this.mostPerAccount);
			return;
		}
		count(address(address), this.mostPerAddress);
		if (!this.mapper.house(address, knownSince())) {
			count(account(login, exists), this.mostPerAccount);
		}
	}

	/**
	 * Takes the try back, since the password was right, and remembers the address.
	 * @param login staff number
	 * @param remote address of the browser
	 */
	public void succeeded(String login, String remote) {
		String address = Addresses.network(remote);
		LocalDateTime now = now();
		if (knows(login, address)) {
			this.mapper.reset(pair(login, address));
			this.mapper.seen(login, address, now, now.minusDays(1));
			return;
		}
		this.mapper.takeBack(address(address), this.mostPerAddress);
		this.mapper.takeBack(account(login, true), this.mostPerAccount);
		if (this.mapper.seen(login, address, now, now) == 0) {
			try {
				this.mapper.insert(login, address, now);
			}
			catch (DuplicateKeyException ex) {
				// another login of the same person at this moment
			}
		}
	}

	/**
	 * Takes the try back, since nobody looked at the password: where it lies did not
	 * answer.
	 * @param login staff number, or what was typed in its place
	 * @param exists whether there is such an account
	 * @param remote address of the browser
	 */
	public void notLookedAt(String login, boolean exists, String remote) {
		String address = Addresses.network(remote);
		if (exists && knows(login, address)) {
			this.mapper.takeBack(pair(login, address), this.mostPerAccount);
			return;
		}
		this.mapper.takeBack(address(address), this.mostPerAddress);
		if (!this.mapper.house(address, knownSince())) {
			this.mapper.takeBack(account(login, exists), this.mostPerAccount);
		}
	}

	/**
	 * Opens an account again, as when the office gives a new password.
	 * @param login staff number
	 */
	public void open(String login) {
		this.mapper.delete(account(login, true), pair(login, "%"));
	}

	/**
	 * Forgets where someone logged in, since they leave.
	 * @param login staff number
	 */
	public void forget(String login) {
		open(login);
		this.mapper.forget(login);
	}

	private void count(String tried, int most) {
		LocalDateTime now = now();
		LocalDateTime end = now.plus(this.wait);
		refuseWhenClosed(tried, most, now);
		if (!counted(tried, most, now, end)) {
			try {
				this.mapper.begin(tried, end);
			}
			catch (DuplicateKeyException ex) {
				// begun by another try at this moment
				counted(tried, most, now, end);
			}
		}
		refuseWhenClosed(tried, most, now);
	}

	private boolean counted(String tried, int most, LocalDateTime now, LocalDateTime end) {
		return this.mapper.count(tried, most, now, end) + this.mapper.beginAgain(tried, now, end) > 0;
	}

	private void refuseWhenClosed(String tried, int most, LocalDateTime now) {
		this.mapper.find(tried)
			.filter((counted) -> counted.failures() > most && counted.endsAt().isAfter(now))
			.map(Counted::endsAt)
			.ifPresent((until) -> {
				throw new TryLaterException(until);
			});
	}

	private boolean knows(String login, String address) {
		return this.mapper.known(login, address, knownSince());
	}

	private LocalDateTime knownSince() {
		return now().minusDays(DAYS_KNOWN);
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	private static String pair(String login, String address) {
		return "pair " + login + " " + address;
	}

	private static String address(String address) {
		return "address " + address;
	}

	private static String account(String login, boolean exists) {
		return "account " + (exists ? login : "#" + (login.hashCode() & 0xfff));
	}

	@Scheduled(cron = "0 40 3 * * *")
	void forgetTheOld() {
		this.mapper.deleteEndedBefore(now().minusDays(1));
		this.mapper.deleteSeenBefore(knownSince());
	}

}
