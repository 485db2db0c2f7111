package cn.shizhao.platform.password;

/**
 * Recognises what fingers type by themselves: keys side by side, letters and digits in
 * their order, the same over and over.
 */
final class EasyRuns {

	private static final String[] ROWS = { "`1234567890-=", " qwertyuiop[]\\", " asdfghjkl;'", " zxcvbnm,./" };

	private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";

	private static final String PLAIN = "`1234567890-=[]\\;',./";

	private static final double MOSTLY = 0.65;

	private EasyRuns() {
	}

	/**
	 * Whether most steps from one character to the next need no thought.
	 * @param text in small letters
	 */
	static boolean runs(String text) {
		if (text.length() < 2) {
			return true;
		}
		long easy = 0;
		for (int i = 1; i < text.length(); i++) {
			if (easy(plain(text.charAt(i - 1)), plain(text.charAt(i)))) {
				easy++;
			}
		}
		return easy >= MOSTLY * (text.length() - 1);
	}

	private static boolean easy(char before, char after) {
		return (Math.abs(before - after) <= 1 && before < 128) || besides(before, after);
	}

	private static boolean besides(char before, char after) {
		for (int row = 0; row < ROWS.length; row++) {
			int column = ROWS[row].indexOf(before);
			if (column >= 0 && before != ' ') {
				return at(row, column - 1, after) || at(row, column + 1, after) || at(row - 1, column, after)
						|| at(row - 1, column + 1, after) || at(row + 1, column, after)
						|| at(row + 1, column - 1, after);
			}
		}
		return false;
	}

	private static boolean at(int row, int column, char key) {
		return row >= 0 && row < ROWS.length && column >= 0 && column < ROWS[row].length()
				&& ROWS[row].charAt(column) == key;
	}

	private static char plain(char character) {
		int at = SHIFTED.indexOf(character);
		return (at >= 0) ? PLAIN.charAt(at) : character;
	}

}
