package cn.shizhao.rules.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a cell that holds some of a closed list.
 */
final class ListText {

	private static final String SEPARATOR = ";";

	/** What people write instead: the full-width semicolon and comma among them. */
	private static final Pattern OTHER_SEPARATORS = Pattern.compile("[\\uFF1B\\uFF0C、,/\\n]");

	private ListText() {
	}

	/**
	 * The canonical text of a list.
	 * @param text without blanks around it
	 * @param column its column
	 * @return the choices in the order written, joined by {@code ;}
	 * @throws BadCellException when anything but choices of the column, each once, is
	 * there
	 */
	static String read(String text, Column column) throws BadCellException {
		if (OTHER_SEPARATORS.matcher(text).find()) {
			throw new BadCellException("读到的是“" + CellReader.shortened(text) + "”；几项之间要用半角分号 ; 隔开，请改成 "
					+ CellReader.shortened(mended(text)));
		}
		List<String> entries = entries(text);
		for (int i = 0; i < entries.size(); i++) {
			String entry = entries.get(i);
			if (entry.isEmpty()) {
				throw new BadCellException("读到的是“" + CellReader.shortened(text) + "”，有一个分号前后是空的；请删去多余的分号");
			}
			CellReader.choice(entry, column);
			if (entries.indexOf(entry) < i) {
				throw new BadCellException("“" + entry + "”写了不止一次；请只留一个");
			}
		}
		return String.join(SEPARATOR, entries);
	}

	private static String mended(String text) {
		return entries(OTHER_SEPARATORS.matcher(text).replaceAll(SEPARATOR)).stream()
			.filter((entry) -> !entry.isEmpty())
			.collect(Collectors.joining(SEPARATOR));
	}

	/**
	 * The entries without blanks around them.
	 */
	static List<String> entries(String text) {
		return Arrays.stream(text.split(SEPARATOR, -1)).map(String::strip).toList();
	}

}
