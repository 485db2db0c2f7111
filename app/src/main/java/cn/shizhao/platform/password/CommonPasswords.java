package cn.shizhao.platform.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises passwords that stand on every attacker's list, by what they are made of.
 */
final class CommonPasswords {

	private static final String WORDS = "/password/common-words.txt";

	private static final Map<Character, Character> LETTERS = Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's',
			'7', 't', '@', 'a', '$', 's', '!', 'i');

	private static final Pattern PIECE = Pattern.compile("[a-z\\p{IsHan}]+|\\d+|[^a-z\\p{IsHan}\\d]+");

	private static final Pattern EASY_NUMBER = Pattern.compile("(\\d{1,3}|(19|20)\\d{2,6}|(19|20)?\\d{2}(0[1-9]|1[0-2])"
			+ "(0[1-9]|[12]\\d|3[01])|(19|20)\\d{2}(0?[1-9]|1[0-2])|1[3-9]\\d{9}|(520|1314|666|888|168|518|110|119|12306)+)");

	private static final int LONGEST_DECORATION = 3;

	/** Letters that are no word, such as initials of someone else. */
	private static final int MOST_STRAY_LETTERS = 2;

	private static final int LONGEST_UNIT = 5;

	private final Set<String> words = read();

	/**
	 * Whether a password is made of nothing but what people commonly take.
	 * @param password in any letters
	 * @param own words that are as easy to guess for this person
	 */
	boolean contains(String password, Set<String> own) {
		String small = repeated(password.toLowerCase(Locale.ROOT).replaceAll("\\s", ""));
		return small.length() <= LONGEST_UNIT || EasyRuns.runs(small) || braided(small) || made(small, own)
				|| made(readAsLetters(small), own);
	}

	/** Such as a1b2c3d4e5. */
	private static boolean braided(String password) {
		return EasyRuns.runs(password.replaceAll("\\d", "")) && EasyRuns.runs(password.replaceAll("\\D", ""));
	}

	private boolean made(String password, Set<String> own) {
		Matcher pieces = PIECE.matcher(password);
		int stray = 0;
		while (pieces.find()) {
			String piece = pieces.group();
			if (!easy(piece, own)) {
				stray += Character.isLetter(piece.charAt(0)) ? piece.length() : password.length();
			}
		}
		return stray <= MOST_STRAY_LETTERS;
	}

	private boolean easy(String piece, Set<String> own) {
		char first = piece.charAt(0);
		if (Character.isDigit(first)) {
			return EASY_NUMBER.matcher(piece).matches() || EasyRuns.runs(piece);
		}
		if (Character.isLetter(first)) {
			return isWords(piece, own) || (piece.length() > MOST_STRAY_LETTERS && EasyRuns.runs(piece));
		}
		return piece.length() <= LONGEST_DECORATION || piece.chars().distinct().count() == 1 || EasyRuns.runs(piece);
	}

	/** One word, or several side by side. */
	private boolean isWords(String letters, Set<String> own) {
		boolean[] reached = new boolean[letters.length() + 1];
		reached[0] = true;
		for (int start = 0; start < letters.length(); start++) {
			for (int end = start + 1; reached[start] && end <= letters.length(); end++) {
				String part = letters.substring(start, end);
				reached[end] |= this.words.contains(part) || own.contains(part);
			}
		}
		return reached[letters.length()];
	}

	/**
	 * Only between the first and the last letter, so that a year at the end stays one.
	 */
	private static String readAsLetters(String password) {
		Matcher core = Pattern.compile("[a-z@$].*[a-z][01!$@]?").matcher(password);
		if (!core.find()) {
			return password;
		}
		String letters = core.group()
			.chars()
			.mapToObj((character) -> String.valueOf(LETTERS.getOrDefault((char) character, (char) character)))
			.collect(Collectors.joining());
		return password.substring(0, core.start()) + letters + password.substring(core.end());
	}

	/** What is repeated to the end counts once. */
	private static String repeated(String password) {
		int again = (password + password).indexOf(password, 1);
		return (again > 0 && again < password.length()) ? password.substring(0, again) : password;
	}

	private static Set<String> read() {
		try (InputStream file = CommonPasswords.class.getResourceAsStream(WORDS)) {
			if (file == null) {
				throw new IllegalStateException(WORDS + " is missing");
			}
			List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			return lines.stream()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> Arrays.stream(line.strip().split("\\s+")))
				.filter((word) -> !word.isEmpty())
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
