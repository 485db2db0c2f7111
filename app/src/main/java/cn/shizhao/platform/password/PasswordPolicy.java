package cn.shizhao.platform.password;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Decides whether somebody may take a password.
 */
@Component
public class PasswordPolicy {

	/** The fewest characters. */
	public static final int SHORTEST = 10;

	/** The most characters. */
	public static final int LONGEST = 64;

	private static final int FEWEST_DIFFERENT = 5;

	private final CommonPasswords common = new CommonPasswords();

	PasswordPolicy() {
	}

	/**
	 * Refuses a password that is easy to guess.
	 * @param wanted the password
	 * @param owner whose it is to be
	 * @throws IllegalArgumentException with a Chinese message that says what is wrong
	 * with it and what to do
	 */
	public void check(String wanted, PasswordOwner owner) {
		problem(wanted, owner).ifPresent((problem) -> {
			throw new IllegalArgumentException(problem);
		});
	}

	private Optional<String> problem(String wanted, PasswordOwner owner) {
		int length = wanted.codePointCount(0, wanted.length());
		if (length < SHORTEST) {
			return Optional.of("新密码只有 " + length + " 个字符，至少要 " + SHORTEST + " 个；请加长，可以用一句自己记得住的话");
		}
		if (length > LONGEST) {
			return Optional.of("新密码有 " + length + " 个字符，最多 " + LONGEST + " 个；请缩短");
		}
		if (!wanted.equals(wanted.strip()) || wanted.codePoints().anyMatch(Character::isISOControl)) {
			return Optional.of("新密码的开头和结尾不能有空格，中间不能有看不见的符号；请重新输入");
		}
		if (wanted.codePoints().allMatch(Character::isDigit)) {
			return Optional.of("新密码全是数字，容易被试出来；请加上字母或汉字");
		}
		if (wanted.codePoints().distinct().count() < FEWEST_DIFFERENT) {
			return Optional.of("新密码里不同的字符太少；至少要有 " + FEWEST_DIFFERENT + " 个不同的字符");
		}
		return own(wanted, owner).or(() -> common(wanted, owner));
	}

	private static Optional<String> own(String wanted, PasswordOwner owner) {
		String small = wanted.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
		return owner.parts()
			.filter((part) -> small.contains(part.text()))
			.findFirst()
			.map((part) -> "新密码里有您的" + part.label() + "，认识您的人容易猜到；请换一个");
	}

	private Optional<String> common(String wanted, PasswordOwner owner) {
		Set<String> words = owner.words().filter((word) -> !word.isEmpty()).collect(Collectors.toSet());
		return this.common.contains(wanted, words)
				? Optional.of("新密码由常见的词、年份、日期或键盘上相邻的键组成，容易被试出来；请换成几个不相干的词，或一句自己记得住的话") : Optional.empty();
	}

}
