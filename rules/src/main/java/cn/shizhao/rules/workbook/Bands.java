package cn.shizhao.rules.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.Indicator.Kind;
import cn.shizhao.rules.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Ranges as rows write them: reading them and how they lie to each other.
 */
final class Bands {

	private Bands() {
	}

	static Band of(Table.Row row) {
		return of(row, IndexSheets.LOWER, IndexSheets.UPPER);
	}

	static Band of(Table.Row row, String lower, String upper) {
		return new Band(row.number(lower), row.number(upper));
	}

	/**
	 * Refuses bounds in the wrong order.
	 */
	static void checkOrder(Table table, Table.Row row, Findings findings) {
		checkOrder(table, row, IndexSheets.LOWER, IndexSheets.UPPER, findings);
	}

	static void checkOrder(Table table, Table.Row row, String lower, String upper, Findings findings) {
		Band band = of(row, lower, upper);
		if (band.lower() != null && band.upper() != null && band.lower().compareTo(band.upper()) >= 0) {
			findings.error(table, row, upper,
					"上限 " + plain(band.upper()) + " 不大于下限 " + plain(band.lower()) + "，这一行永远不会生效；请改成上限大于下限");
		}
	}

	/**
	 * Refuses a range no value can reach, such as 95 for a rate.
	 */
	static void checkReach(Table table, Table.Row row, Measure measure, Findings findings) {
		Band band = of(row);
		BigDecimal maximum = measure.maximum();
		if (maximum != null && band.lower() != null && band.lower().compareTo(maximum) > 0) {
			String hint = (measure.kind() == Kind.RATE) ? "；比率用小数，如 95% 写 0.95" : "";
			findings.error(table, row, IndexSheets.LOWER,
					"下限 " + plain(band.lower()) + " 超过指标的最大值 " + plain(maximum) + "，这一行永远不会生效" + hint + "；请改小");
		}
		if (band.upper() != null && band.upper().signum() <= 0) {
			findings.error(table, row, IndexSheets.UPPER,
					"上限 " + plain(band.upper()) + " 不大于 0，指标不会小于 0，这一行永远不会生效；请改大或留空");
		}
	}

	/**
	 * Refuses a range of 资格 that disqualifies nobody or everybody.
	 * @param measure its indicator, null when it cannot be read
	 */
	static void checkDisqualifying(Table table, Table.Row row, @Nullable Measure measure, Findings findings) {
		checkOrder(table, row, findings);
		if (measure != null) {
			checkReach(table, row, measure, findings);
		}
		if (!row.has(IndexSheets.LOWER) && !row.has(IndexSheets.UPPER)
				&& row.sound(IndexSheets.LOWER, IndexSheets.UPPER)) {
			findings.error(table, row, IndexSheets.LOWER, "上限和下限都没有填，所有人都会失去资格；请至少填一个");
		}
	}

	/**
	 * Whether some value lies in both.
	 * @param whole only whole values exist
	 */
	static boolean overlap(Band one, Band other, boolean whole) {
		return !empty(higher(one.lower(), other.lower()), lower(one.upper(), other.upper()), whole);
	}

	/**
	 * Whether no value lies from the lower bound up to the upper one.
	 * @param lower included, or null when open
	 * @param upper not included, or null when open
	 * @param whole only whole values exist
	 */
	static boolean empty(@Nullable BigDecimal lower, @Nullable BigDecimal upper, boolean whole) {
		if (lower == null || upper == null) {
			return false;
		}
		BigDecimal first = whole ? lower.setScale(0, RoundingMode.CEILING) : lower;
		return first.compareTo(upper) >= 0;
	}

	static int compareLower(Band one, Band other) {
		if (one.lower() == null || other.lower() == null) {
			return Boolean.compare(one.lower() != null, other.lower() != null);
		}
		return one.lower().compareTo(other.lower());
	}

	/**
	 * A range in words for people, such as 0.8≤值&lt;0.95.
	 */
	static String words(Band band) {
		if (band.lower() == null && band.upper() == null) {
			return "任何值";
		}
		return ((band.lower() != null) ? plain(band.lower()) + "≤" : "") + "值"
				+ ((band.upper() != null) ? "<" + plain(band.upper()) : "");
	}

	static String plain(BigDecimal value) {
		return value.toPlainString();
	}

	private static @Nullable BigDecimal higher(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one == null) ? other : (other == null) ? one : one.max(other);
	}

	private static @Nullable BigDecimal lower(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one == null) ? other : (other == null) ? one : one.min(other);
	}

}
