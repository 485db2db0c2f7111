package cn.shizhao.lecture.booklet;

import java.util.List;

/**
 * Counts and divides what people wrote.
 */
final class Texts {

	private Texts() {
	}

	/**
	 * How long a text is, as people count.
	 * @param text the text
	 * @return characters without blanks
	 */
	static int length(String text) {
		return (int) text.codePoints().filter((one) -> !Character.isWhitespace(one)).count();
	}

	/**
	 * The paragraphs of a text.
	 * @param text the text
	 * @return without blanks around them and without empty ones
	 */
	static List<String> paragraphs(String text) {
		return text.lines().map(Texts::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** Those who type indent by wide blanks, which the paper does itself. */
	private static String strip(String line) {
		return line.replaceAll("^[\\s\\u3000\\u00A0]+|[\\s\\u3000\\u00A0]+$", "").replace('\t', '\u3000');
	}

}
