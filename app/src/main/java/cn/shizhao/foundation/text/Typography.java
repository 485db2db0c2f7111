package cn.shizhao.foundation.text;

/**
 * Sets text as official papers want it: wide punctuation, no blanks around numbers.
 */
public final class Typography {

	private static final String NARROW = ",:;()?!";

	private static final String WIDE = "\uFF0C\uFF1A\uFF1B\uFF08\uFF09\uFF1F\uFF01";

	private static final String BLANK_BESIDE_HAN = "(?<=[\\p{IsHan}\u3000-\u303F\uFF00-\uFFEF]) +| +(?=[\\p{IsHan}\u3000-\u303F\uFF00-\uFFEF])";

	private Typography() {
	}

	/**
	 * Sets a text.
	 * @param text Chinese without figures that have commas or colons in them
	 * @return the same words
	 */
	public static String official(String text) {
		String set = text;
		for (int i = 0; i < NARROW.length(); i++) {
			set = set.replace(NARROW.charAt(i), WIDE.charAt(i));
		}
		return set.replaceAll(BLANK_BESIDE_HAN, "");
	}

}
