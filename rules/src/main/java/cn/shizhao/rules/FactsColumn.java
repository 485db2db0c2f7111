package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import cn.shizhao.rules.workbook.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of one column. Most values of a large file recur, so that those of up
 * to four digits are checked and made once.
 */
class FactsColumn {

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

	private static final int CACHED_DIGITS = 5;

	private final Indicator indicator;

	/** By number of decimals and digits. */
	private final @Nullable BigDecimal[][] known = new BigDecimal[CACHED_DIGITS][];

	FactsColumn(Indicator indicator) {
		this.indicator = indicator;
	}

	Indicator indicator() {
		return this.indicator;
	}

	/**
	 * Reads a field.
	 * @return the value, or null when the field is empty
	 * @throws IllegalArgumentException in Chinese, telling what was read and what to do
	 */
	@Nullable BigDecimal read(char[] buffer, int offset, int length) {
		if (length == 0) {
			return null;
		}
		if (length > CACHED_DIGITS + 1) {
			return parse(new String(buffer, offset, length));
		}
		int digits = 0;
		int count = 0;
		int decimals = -1;
		for (int i = offset; i < offset + length; i++) {
			char c = buffer[i];
			if (c == '.' && decimals < 0 && i > offset) {
				decimals = 0;
			}
			else if (c >= '0' && c <= '9' && ++count <= CACHED_DIGITS) {
				digits = digits * 10 + (c - '0');
				decimals += (decimals >= 0) ? 1 : 0;
			}
			else {
				return parse(new String(buffer, offset, length));
			}
		}
		return (decimals == 0) ? parse(new String(buffer, offset, length)) : cached(Math.max(0, decimals), digits);
	}

	private BigDecimal cached(int decimals, int digits) {
		@Nullable BigDecimal[] row = this.known[decimals];
		if (row == null) {
			row = new BigDecimal[100_000];
			this.known[decimals] = row;
		}
		BigDecimal value = row[digits];
		if (value == null) {
			value = checked(BigDecimal.valueOf(digits, decimals));
			row[digits] = value;
		}
		return value;
	}

	private @Nullable BigDecimal parse(String field) {
		String text = field.strip();
		if (text.isEmpty()) {
			return null;
		}
		if (!DECIMAL.matcher(text).matches()) {
			throw new IllegalArgumentException(NumberText.complaint(text));
		}
		return checked(new BigDecimal(text));
	}

	private BigDecimal checked(BigDecimal value) {
		this.indicator.kind().complaint(value).ifPresent((complaint) -> {
			throw new IllegalArgumentException("是 " + value.toPlainString() + "，" + complaint + "；请改正");
		});
		return value;
	}

}
