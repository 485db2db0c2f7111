package cn.shizhao.rules;

import java.util.regex.Pattern;

/**
 * Cells of CSV files that programs for tables open: a text that begins like a formula
 * would be run by them, so that it gets an apostrophe, which reading takes away again.
 */
public final class CsvCells {

	/** In their wide forms, too, which Chinese versions take for the same. */
	private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

	private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

	private CsvCells() {
	}

	/**
	 * A text as it may stand in a file.
	 * @param text any, a negative number included
	 * @return the text, with an apostrophe before what would be run
	 */
	public static String written(String text) {
		return (beginsFormula(text) && !NUMBER.matcher(text).matches()) ? "'" + text : text;
	}

	/**
	 * The text that was written.
	 * @param cell as it stands in a file
	 * @return the text, without the apostrophe that {@link #written} put before it
	 */
	public static String read(String cell) {
		return (cell.startsWith("'") && beginsFormula(cell)) ? cell.substring(1) : cell;
	}

	/** Also behind apostrophes, so that nobody's own is taken for ours. */
	private static boolean beginsFormula(String text) {
		int at = 0;
		while (at < text.length() && text.charAt(at) == '\'') {
			at++;
		}
		return at < text.length() && BEGINS_FORMULA.indexOf(text.charAt(at)) >= 0;
	}

}
