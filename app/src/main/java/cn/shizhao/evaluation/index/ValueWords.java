package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.math.RoundingMode;

import cn.shizhao.rules.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Values with their unit, as people read them.
 */
public final class ValueWords {

	private ValueWords() {
	}

	/**
	 * A value with its unit; the number itself is as workbooks and files write it.
	 * @param indicator what is measured
	 * @param value the value, or null when it is missing
	 * @return such as {@code 0.95（95%）}, {@code 8 小时} or 缺失
	 */
	public static String of(Indicator indicator, @Nullable BigDecimal value) {
		if (value == null) {
			return "缺失";
		}
		String plain = Numbers.plain(value).toPlainString();
		return switch (indicator.kind()) {
			case RATE -> plain + "（" + percent(value) + "%）";
			case SCORE -> plain + " 分";
			case HOURS -> plain + " 小时";
			case FLAG -> plain + ((value.signum() != 0) ? "（是）" : "（否）");
			case COUNT -> plain + " " + unit(indicator);
		};
	}

	private static String percent(BigDecimal rate) {
		return Numbers.plain(rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP)).toPlainString();
	}

	private static String unit(Indicator indicator) {
		return switch (indicator) {
			case DAYS_ON_DUTY -> "个工作日";
			case PARTY_YEARS -> "年";
			case CONSECUTIVE_WINS -> "个季度";
			case FINDINGS, ORDINARY_FINDINGS, SERIOUS_FINDINGS, OVERDUE -> "个";
			case ARTICLES -> "篇";
			case MAXIMS, PROPOSALS -> "条";
			default -> "次";
		};
	}

}
