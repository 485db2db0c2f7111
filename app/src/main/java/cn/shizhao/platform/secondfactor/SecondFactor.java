package cn.shizhao.platform.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import cn.shizhao.platform.account.InitialPasswords;
import cn.shizhao.platform.secondfactor.SecondFactorMapper.Factor;
import cn.shizhao.platform.secondfactor.SecondFactorMapper.Kind;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets second factors up, checks their codes, and takes them away.
 */
@Transactional
class SecondFactor {

	static final int TRIES = 5;

	static final Duration WAIT = Duration.ofMinutes(15);

	private static final int RECOVERY_CODES = 10;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

	private final SecondFactorMapper mapper;

	private final Codes codes;

	private final InitialPasswords random;

	private final Clock clock;

	SecondFactor(SecondFactorMapper mapper, Codes codes, InitialPasswords random, Clock clock) {
		this.mapper = mapper;
		this.codes = codes;
		this.random = random;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Optional<Factor> of(String login) {
		return this.mapper.find(login);
	}

	@Transactional(readOnly = true)
	int recoveryLeft(String login) {
		return this.mapper.recoveryLeft(login);
	}

	/**
	 * A secret that counts once a code of it was given.
	 * @return encrypted
	 */
	String offer() {
		return this.codes.newSecret();
	}

	/**
	 * What the phone takes.
	 * @param secret encrypted
	 * @return in Base32
	 */
	String readable(String secret) {
		return this.codes.readable(secret);
	}

	/**
	 * Switches it on.
	 * @param login whose
	 * @param secret as offered
	 * @param code the phone's
	 * @return the recovery codes, told this once
	 * @throws IllegalArgumentException in Chinese when the code is wrong
	 * @throws IllegalStateException in Chinese when there is one already
	 */
	List<String> confirm(String login, String secret, String code) {
		OptionalLong step = this.codes.step(secret, digits(code), this.clock.instant());
		if (step.isEmpty()) {
			throw new IllegalArgumentException("动态码不对；请看手机上的时间是否准确，用最新的一个再试");
		}
		try {
			this.mapper.insert(login, this.ids.generate().toString(), secret, step.getAsLong(), now());
		}
		catch (DuplicateKeyException ex) {
			throw new IllegalStateException("动态码已经在另一个窗口启用；请用那里的那一个", ex);
		}
		this.mapper.deleteRecovery(login);
		note(login, Kind.ON, login);
		List<String> recovery = Stream.generate(this.random::next).limit(RECOVERY_CODES).toList();
		recovery.forEach((one) -> this.mapper.insertRecovery(login, hash(login, one)));
		return recovery;
	}

	/**
	 * Checks a code; each counts once. Without a transaction around it: a wrong one stays
	 * counted.
	 * @param login whose
	 * @param code the phone's, or a recovery code
	 * @return true when it is right
	 * @throws IllegalStateException in Chinese after too many wrong ones
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	boolean check(String login, String code) {
		Factor factor = this.mapper.find(login).orElseThrow(() -> new IllegalStateException("没有启用动态码，请刷新页面"));
		LocalDateTime now = now();
		if (this.mapper.countTry(login, TRIES, now.minus(WAIT), now) == 0) {
			throw new IllegalStateException("动态码输错的次数太多，请在 " + factor.triedAt().plus(WAIT).plusMinutes(1).format(TIME)
					+ " 以后再试；急用的，请机关党委办公室重置");
		}
		OptionalLong step = this.codes.step(factor.secret(), digits(code), this.clock.instant());
		if (step.isPresent()) {
			return this.mapper.take(login, step.getAsLong()) == 1;
		}
		if (this.mapper.useRecovery(login, hash(login, code)) == 1) {
			this.mapper.forgetTries(login);
			note(login, Kind.RECOVERED, login);
			return true;
		}
		if (this.mapper.find(login).filter((one) -> one.tries() >= TRIES).isPresent()) {
			note(login, Kind.CLOSED, login);
		}
		return false;
	}

	/**
	 * Takes it away.
	 * @param login whose
	 * @param by who does
	 */
	void remove(String login, String by) {
		if (this.mapper.delete(login) > 0) {
			this.mapper.deleteRecovery(login);
			note(login, login.equals(by) ? Kind.OFF : Kind.RESET, by);
		}
	}

	private void note(String login, Kind kind, String by) {
		this.mapper.note(this.ids.generate().toString(), login, kind, by, now());
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	private static String digits(String code) {
		return code.replaceAll("\\s", "");
	}

	private static String hash(String login, String code) {
		String plain = login + " " + code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
