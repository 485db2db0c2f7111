package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Explains text that stands where a number is wanted: what was read and what would be
 * right.
 */
public final class NumberText {

	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

	private static final Pattern PERCENT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?%");

	private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

	private static final Pattern COMMA = Pattern.compile("-?\\d{1,15},\\d{1,15}");

	private NumberText() {
	}

	/**
	 * Says what is wrong with the text.
	 * @param text without blanks around it
	 * @return a Chinese sentence: what was read; what to do
	 */
	public static String complaint(String text) {
		String half = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('、', ',').replace(" ", "");
		if (PLAIN.matcher(text).matches()) {
			return "是文本格式的“" + text + "”，不是数字；请把单元格格式设为“常规”，再重新输入 " + text;
		}
		if (PLAIN.matcher(half).matches()) {
			return "读到的是“" + text + "”（全角数字或夹有空格）；请用半角重新输入 " + half;
		}
		if (PERCENT.matcher(half).matches()) {
			return "读到的是文字“" + text + "”；请输入 " + fraction(half);
		}
		if (THOUSANDS.matcher(half).matches()) {
			return "读到的是文字“" + text + "”；数字里不要写逗号，请输入 " + half.replace(",", "") + "（如果逗号是小数点，请写成 .）";
		}
		if (COMMA.matcher(half).matches()) {
			return "读到的是文字“" + text + "”；小数点要写成 .，请输入 " + half.replace(',', '.');
		}
		return "读到的是文字“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”，这里只能填数字；请改成数字，例如 0.95";
	}

	private static String fraction(String percent) {
		return new BigDecimal(percent.substring(0, percent.length() - 1)).movePointLeft(2)
			.stripTrailingZeros()
			.toPlainString();
	}

}
