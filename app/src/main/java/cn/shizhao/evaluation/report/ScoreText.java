package cn.shizhao.evaluation.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a score as typed: 0 to 100 with at most 2 decimals. The forms say the same
 * (number in shizhao-values.js).
 */
final class ScoreText {

	/** Most characters of a typed score that a draft keeps. */
	static final int LONGEST = 100;

	private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

	private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");

	private static final BigDecimal MOST = BigDecimal.valueOf(100);

	private static final int PLACES = 2;

	private ScoreText() {
	}

	/**
	 * Says what is wrong with a score.
	 * @param typed as typed, null for nothing
	 * @return what is wrong and what to do, or empty when it is right
	 */
	static Optional<String> complaint(@Nullable String typed) {
		String text = strip(typed);
		if (text.isEmpty()) {
			return Optional.of("请填写");
		}
		return PLAIN.matcher(text).matches() ? outOfRange(text) : Optional.of(noNumber(text));
	}

	/**
	 * The score.
	 * @param typed as typed, without a complaint
	 * @return 0.00 to 100.00
	 */
	static BigDecimal read(@Nullable String typed) {
		return new BigDecimal(strip(typed)).setScale(PLACES);
	}

	private static String noNumber(String text) {
		String half = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('。', '.').strip();
		if (PLAIN.matcher(half).matches()) {
			return "“" + text + "”用了全角字符，请改成 " + half;
		}
		if (COMMA.matcher(half).matches()) {
			return "“" + text + "”里有逗号，小数点请用“.”，如 " + half.replace(',', '.');
		}
		return "“" + text + "”不是数字，请只填数字，如 92.5";
	}

	private static Optional<String> outOfRange(String text) {
		BigDecimal score = new BigDecimal(text);
		if (score.signum() < 0 || score.compareTo(MOST) > 0) {
			return Optional.of("“" + text + "”超出范围，应在 0 到 100 之间");
		}
		return (score.scale() > PLACES) ? Optional.of("“" + text + "”的小数多于 2 位，请最多保留 2 位") : Optional.empty();
	}

	private static String strip(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
