package cn.shizhao.platform.account;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Knows how old a password is and which ones somebody had before, where the bureau wants
 * passwords to be changed from time to time.
 */
@Component
class PasswordChanges {

	private final PasswordChangeMapper mapper;

	private final PasswordHashes hashes;

	private final int expiresAfter;

	private final int warnsBefore;

	private final int history;

	private final Clock clock;

	PasswordChanges(PasswordChangeMapper mapper, PasswordHashes hashes,
			@Value("${shizhao.password.expires-after-days}") int expiresAfter,
			@Value("${shizhao.password.warn-days-before}") int warnsBefore,
			@Value("${shizhao.password.history}") int history, Clock clock) {
		this.mapper = mapper;
		this.hashes = hashes;
		this.expiresAfter = expiresAfter;
		this.warnsBefore = warnsBefore;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Whether a password is one of the last few.
	 * @param login staff number
	 * @param wanted the password
	 */
	boolean hadBefore(String login, String wanted) {
		return this.history > 0 && this.mapper.replaced(login, this.history)
			.stream()
			.anyMatch((hash) -> this.hashes.check(wanted, hash));
	}

	/**
	 * How many passwords before the present one may not be taken again.
	 */
	int history() {
		return this.history;
	}

	/**
	 * Remembers that somebody chose a new password.
	 * @param login staff number
	 * @param replaced the password until now
	 */
	void changed(String login, String replaced) {
		this.mapper.insert(login, now(), (this.history > 0) ? this.hashes.encrypt(replaced) : null);
		Optional.ofNullable(this.mapper.newestBeyond(login, Math.max(this.history, 1)))
			.ifPresent((time) -> this.mapper.deleteBefore(login, time.plus(1, ChronoUnit.MILLIS)));
	}

	/**
	 * A password from before changes were kept counts from its next use.
	 * @param login staff number
	 */
	void used(String login) {
		if (this.expiresAfter > 0 && this.mapper.lastChange(login) == null) {
			this.mapper.insert(login, now(), null);
		}
	}

	/**
	 * Whether the password is older than the bureau wants.
	 */
	boolean expired(String login) {
		return daysLeft(login).filter((days) -> days <= 0).isPresent();
	}

	/**
	 * How long the password may still be used, when that is not long.
	 * @return days, or empty when there is no need to speak of it
	 */
	Optional<Long> daysToWarnOf(String login) {
		return daysLeft(login).filter((days) -> days > 0 && days <= this.warnsBefore);
	}

	private Optional<Long> daysLeft(String login) {
		if (this.expiresAfter <= 0) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.mapper.lastChange(login))
			.map((changed) -> ChronoUnit.DAYS.between(now().toLocalDate(),
					changed.toLocalDate().plusDays(this.expiresAfter)));
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

}
