package cn.shizhao.evaluation.facts;

/**
 * Checks the reasons people give.
 */
final class Reasons {

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
	static String check(String reason, int longest, String what) {
		String stripped = reason.strip();
		if (stripped.isEmpty()) {
			throw new IllegalArgumentException("请填写" + what);
		}
		int length = stripped.codePointCount(0, stripped.length());
		if (length > longest) {
			throw new IllegalArgumentException("%s有 %d 个字，最多 %d 个字；请精简".formatted(what, length, longest));
		}
		return stripped;
	}

}
