package cn.shizhao.foundation.text;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a mobile number is shown to whoever need not dial it; the one place that decides.
 */
public final class MobileNumbers {

	private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(1\\d{2})\\d{4}(\\d{4})(?!\\d)");

	private MobileNumbers() {
	}

	/**
	 * Hides the middle of every mobile number in a text.
	 * @param text a number, or words with numbers in them
	 * @return such as {@code 138****1234}; what is no mobile number stays
	 */
	public static String masked(@Nullable String text) {
		return (text != null) ? NUMBER.matcher(text).replaceAll("$1****$2") : "";
	}

}
