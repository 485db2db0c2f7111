package cn.shizhao.evaluation.index;

import java.math.BigDecimal;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A row of 计分表 in words, such as {@code 0.8 ≤ 月讲堂到课率 < 0.95 → 定额 12 分}.
 */
final class RuleWords {

	private RuleWords() {
	}

	/**
	 * The row as it applied to a value.
	 * @param row the row
	 * @param value the subject's value
	 * @return condition and effect
	 */
	static String of(IndexBook.Row row, @Nullable BigDecimal value) {
		return range(row.indicator(), row.band()) + " → " + effect(row, value);
	}

	private static String range(Indicator indicator, Band band) {
		String lower = text(band.lower());
		String upper = text(band.upper());
		if (!lower.isEmpty() && !upper.isEmpty()) {
			return lower + " ≤ " + indicator.label() + " < " + upper;
		}
		if (!lower.isEmpty()) {
			return indicator.label() + " ≥ " + lower;
		}
		return indicator.label() + (upper.isEmpty() ? "不限" : " < " + upper);
	}

	private static String effect(IndexBook.Row row, @Nullable BigDecimal value) {
		if (row.category() == Category.VETO) {
			return "一票否决";
		}
		String verb = (row.category() == Category.DEDUCTION) ? "扣 " : " ";
		if (row.mode() == Mode.PER_UNIT) {
			return "按次" + verb + text(row.points()) + " 分 × " + text(value);
		}
		return "定额" + verb + text(row.points()) + " 分";
	}

	private static String text(@Nullable BigDecimal number) {
		return (number != null) ? Numbers.plain(number).toPlainString() : "";
	}

}
