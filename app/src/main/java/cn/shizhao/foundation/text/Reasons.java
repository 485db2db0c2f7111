package cn.shizhao.foundation.text;

/**
 * Checks the reasons people give.
 */
public final class Reasons {

	private Reasons() {
	}

	/**
	 * The reason without blanks around it.
	 * @param reason as typed
	 * @param longest most characters
	 * @param what what it is called, for the message
	 * @return the reason
	 * @throws IllegalArgumentException when it is blank or too long
	 */
	public static String check(String reason, int longest, String what) {
		String stripped = optional(reason, longest, what);
		if (stripped.isEmpty()) {
			throw new IllegalArgumentException("请填写" + what);
		}
		return stripped;
	}

	/**
	 * Words that may be left out.
	 * @param words as typed
	 * @param longest most characters
	 * @param what what they are called, for the message
	 * @return the words without blanks around them, possibly none
	 * @throws IllegalArgumentException when they are too long
	 */
	public static String optional(String words, int longest, String what) {
		String stripped = Characters.kept(words).strip();
		int length = stripped.codePointCount(0, stripped.length());
		if (length > longest) {
			throw new IllegalArgumentException("%s有 %d 个字，最多 %d 个字；请精简".formatted(what, length, longest));
		}
		return stripped;
	}

}
