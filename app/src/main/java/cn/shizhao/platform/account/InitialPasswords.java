package cn.shizhao.platform.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes first passwords at random and knows who has not changed theirs yet.
 */
@Component
public class InitialPasswords {

	/** Without letters and digits that look alike on paper. */
	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final int LENGTH = 12;

	private final SecureRandom random = new SecureRandom();

	private final InitialPasswordMapper mapper;

	private final Clock clock;

	InitialPasswords(InitialPasswordMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * A password nobody can guess.
	 * @return 12 letters and digits in three groups, such as {@code k7mf-29xw-pq4d}
	 */
	public String next() {
		String letters = this.random.ints(LENGTH, 0, ALPHABET.length())
			.mapToObj((index) -> ALPHABET.substring(index, index + 1))
			.collect(Collectors.joining());
		return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
	}

	/**
	 * Remembers that someone was given a password, which nobody has used yet.
	 * @param login who
	 */
	public void given(String login) {
		this.mapper.delete(login);
		this.mapper.insert(login, now());
	}

	/**
	 * Remembers nothing more of someone who left.
	 * @param login who
	 */
	public void left(String login) {
		this.mapper.delete(login);
		this.mapper.deleteChanges(login);
	}

	/**
	 * Remembers that someone chose a password of their own.
	 * @param login who
	 */
	public void over(String login) {
		this.mapper.delete(login);
	}

	/**
	 * Takes those given before it was known when for no longer in use; the sample's are
	 * of that kind, since they are public.
	 */
	public void undatedAreOver() {
		this.mapper.deleteUndated();
	}

	/**
	 * Whether someone still uses the password they were given.
	 * @param login who
	 * @return true until they change it
	 */
	public boolean inUse(String login) {
		return this.mapper.inUse(login);
	}

	/**
	 * Who has never logged in with the password given.
	 * @return when it was given by staff number, null for those given before that was
	 * kept
	 */
	public Map<String, @Nullable LocalDateTime> neverUsed() {
		Map<String, @Nullable LocalDateTime> given = new LinkedHashMap<>();
		this.mapper.neverUsed().forEach((one) -> given.put(one.login(), one.givenAt()));
		return given;
	}

	/** Remembers that somebody logged in with it. */
	void used(String login) {
		this.mapper.used(login, now());
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

}
