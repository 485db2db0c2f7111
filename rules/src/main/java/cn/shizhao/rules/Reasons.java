package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import cn.shizhao.rules.Indicator.Kind;

/**
 * Puts the reasons why candidates were chosen or not into words with the values that led
 * to them.
 */
final class Reasons {

	private Reasons() {
	}

	/**
	 * Why a candidate is not eligible by a row of 资格 that applies.
	 * @param candidate the facts
	 * @param indicator 指标
	 * @param band the disqualifying range
	 * @param code 编号
	 * @param note 说明
	 * @return such as 先锋指数 78.50，低于80分（ZG-103 先锋指数须达到80分）
	 */
	static <M extends Measure> String hit(Measured<M> candidate, M indicator, Band band, String code, String note) {
		Kind kind = indicator.kind();
		return "%s%s（%s）".formatted(said(indicator, candidate.value(indicator)),
				(kind == Kind.FLAG) ? "" : range(kind, band), (code + " " + note).strip());
	}

	/**
	 * An indicator with its value.
	 * @param indicator 指标
	 * @param value its value
	 * @return such as 先锋指数 78.50 or 在岗：否
	 */
	static String said(Measure indicator, BigDecimal value) {
		if (indicator == LectureIndicator.MONTHS_SINCE && value.compareTo(LectureIndicator.NEVER) >= 0) {
			return "从未主讲";
		}
		return indicator.label() + ((indicator.kind() == Kind.FLAG) ? "：" + ((value.signum() > 0) ? "是" : "否")
				: " " + quantity(indicator.kind(), value));
	}

	private static String range(Kind kind, Band band) {
		boolean counted = kind == Kind.COUNT || kind == Kind.HOURS;
		StringBuilder range = new StringBuilder();
		if (band.lower() != null) {
			range.append(counted ? "，不少于" : "，不低于").append(bound(kind, band.lower()));
		}
		if (band.upper() != null) {
			range.append(counted ? "，少于" : "，低于").append(bound(kind, band.upper()));
		}
		return range.toString();
	}

	private static String bound(Kind kind, BigDecimal bound) {
		return quantity(kind, bound) + ((kind == Kind.SCORE) ? "分" : "");
	}

	private static String quantity(Kind kind, BigDecimal value) {
		return switch (kind) {
			case RATE -> value.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
			case HOURS -> value.toPlainString() + "小时";
			default -> value.toPlainString();
		};
	}

	/**
	 * Where an eligible candidate stands.
	 * @param rank from 1
	 * @param candidate the facts
	 * @param keys the indicators of the ranking in their order
	 * @param telling how many of them, from the first, tell the candidate from its
	 * neighbours
	 * @return such as 第4名（先锋指数 95.00；个人绩效考核得分 92；缺少党龄，该项排在最后）,
	 */
	static <M extends Measure> String position(int rank, Measured<M> candidate, List<M> keys, int telling) {
		List<String> values = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			M indicator = keys.get(i);
			BigDecimal value = candidate.value(indicator);
			if (value == null) {
				values.add("缺少%s，该项排在最后".formatted(indicator.label()));
			}
			else if (i < telling) {
				values.add(said(indicator, value));
			}
		}
		return "第%d名%s，".formatted(rank, values.isEmpty() ? "" : "（" + String.join("；", values) + "）");
	}

}
