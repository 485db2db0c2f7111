package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads a number as a clerk types it.
 */
public final class AmountText {

	private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,12}(\\.\\d{1,12})?|\\.\\d{1,12})");

	private AmountText() {
	}

	/**
	 * Reads a decimal number.
	 * @param text such as {@code 0.95}; blanks around it are left aside
	 * @return the number
	 * @throws IllegalArgumentException in Chinese, telling what was read and what would
	 * be right
	 */
	public static BigDecimal parse(String text) {
		String stripped = text.strip();
		if (PLAIN.matcher(stripped).matches()) {
			return new BigDecimal(stripped);
		}
		throw new IllegalArgumentException(complaint(stripped));
	}

	private static String complaint(String text) {
		String read = "读到“" + text + "”，";
		if (text.isEmpty()) {
			return "没有填数字";
		}
		if (text.endsWith("%") || text.endsWith("%")) {
			return read + "不能用百分号；95% 请写成 0.95";
		}
		if (text.codePoints().anyMatch((c) -> c >= 0xFF10 && c <= 0xFF19 || c == 0xFF0E)) {
			return read + "含全角字符；请改用半角数字";
		}
		return read + "不是数字；请写成 0.95、12 这样的半角数字" + (text.contains(",") ? "，不要用逗号" : "");
	}

}
