package cn.shizhao.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

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

	InitialPasswords(InitialPasswordMapper mapper) {
		this.mapper = mapper;
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
	 * Remembers that someone was given a password.
	 * @param login who
	 */
	public void given(String login) {
		this.mapper.delete(login);
		this.mapper.insert(login);
	}

	/**
	 * Remembers that someone chose a password of their own, or left.
	 * @param login who
	 */
	public void over(String login) {
		this.mapper.delete(login);
	}

	/**
	 * Whether someone still uses the password they were given.
	 * @param login who
	 * @return true until they change it
	 */
	public boolean inUse(String login) {
		return this.mapper.count(login) > 0;
	}

}
