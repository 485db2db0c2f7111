package cn.shizhao.platform.year;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.roster.PersonLeft;
import cn.shizhao.platform.year.CalendarTokenMapper.Subscription;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the secret in the address under which someone's phone reads the calendar; it
 * is shown once and kept as a hash only.
 */
@Service
@Transactional
class Subscriptions {

	private static final int BYTES = 24;

	private final CalendarTokenMapper mapper;

	private final Accounts accounts;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Subscriptions(CalendarTokenMapper mapper, Accounts accounts, Clock clock) {
		this.mapper = mapper;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Makes an address; the one before no longer counts.
	 * @param person staff number
	 * @return its secret
	 */
	String renew(String person) {
		byte[] secret = new byte[BYTES];
		this.random.nextBytes(secret);
		String token = HexFormat.of().formatHex(secret);
		this.mapper.delete(person);
		this.mapper.insert(person, hash(token), now());
		return token;
	}

	void withdraw(String person) {
		this.mapper.delete(person);
	}

	@EventListener
	void onLeave(PersonLeft person) {
		withdraw(person.id());
	}

	@Transactional(readOnly = true)
	Optional<Subscription> of(String person) {
		return this.mapper.ofPerson(person);
	}

	/**
	 * Whether a secret opens the calendar: it was not withdrawn, and its owner still has
	 * a login.
	 */
	boolean opens(String token) {
		String hash = hash(token);
		boolean known = this.mapper.ofToken(hash)
			.filter((one) -> this.accounts.find(one.personId()).isPresent())
			.isPresent();
		if (known) {
			this.mapper.use(hash, now(), now().minusHours(1));
		}
		return known;
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
