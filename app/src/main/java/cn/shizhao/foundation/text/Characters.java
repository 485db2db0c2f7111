package cn.shizhao.foundation.text;

/**
 * Which characters text may hold. The others come from broken programs or from people who
 * try what happens: no page shows them, and a Word file with them cannot be opened.
 */
public final class Characters {

	private Characters() {
	}

	/**
	 * Takes control characters out, and what is no character at all.
	 * @param text any
	 * @return the same with line breaks, tabs and every character however rare
	 */
	public static String kept(String text) {
		if (text.codePoints().allMatch(Characters::isKept)) {
			return text;
		}
		return text.codePoints()
			.filter(Characters::isKept)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isKept(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
			// half of a pair
			case Character.SURROGATE -> false;
			default -> (character & 0xFFFE) != 0xFFFE;
		};
	}

}
