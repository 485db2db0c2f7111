package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.shizhao.rules.Indicator.Kind;
import cn.shizhao.rules.SelectionBook.Eligibility;
import cn.shizhao.rules.SelectionBook.Key;

/**
 * Puts the reasons of a selection into words with the values that led to them.
 */
final class Reasons {

	private Reasons() {
	}

	/**
	 * Why a candidate is not eligible.
	 * @param candidate the facts
	 * @param hits the rows of 资格 that apply, at least one
	 * @return such as 先锋指数 78.50,低于80分(ZG-103 先锋指数须达到80分)
	 */
	static String ineligible(Facts candidate, List<Eligibility> hits) {
		return hits.stream().map((row) -> ineligible(candidate, row)).collect(Collectors.joining(";"));
	}

	private static String ineligible(Facts candidate, Eligibility row) {
		Kind kind = row.indicator().kind();
		BigDecimal value = candidate.value(row.indicator());
		String finding = (kind == Kind.FLAG) ? ":" + ((value.signum() > 0) ? "是" : "否")
				: " " + quantity(kind, value) + range(kind, row.band());
		return "%s%s(%s)".formatted(row.indicator().label(), finding, (row.code() + " " + row.note()).strip());
	}

	private static String range(Kind kind, Band band) {
		boolean counted = kind == Kind.COUNT || kind == Kind.HOURS;
		StringBuilder range = new StringBuilder();
		if (band.lower() != null) {
			range.append(counted ? ",不少于" : ",不低于").append(bound(kind, band.lower()));
		}
		if (band.upper() != null) {
			range.append(counted ? ",少于" : ",低于").append(bound(kind, band.upper()));
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
	 * @param keys the ranking keys
	 * @param telling how many of them, from the first, tell the candidate from its
	 * neighbours
	 * @return such as 第4名(先锋指数 95.00;个人绩效考核得分 92;缺少党龄,该项排在最后),
	 */
	static String position(int rank, Facts candidate, List<Key> keys, int telling) {
		List<String> values = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			Indicator indicator = keys.get(i).indicator();
			BigDecimal value = candidate.value(indicator);
			if (value == null) {
				values.add("缺少%s,该项排在最后".formatted(indicator.label()));
			}
			else if (i < telling) {
				values.add(indicator.label() + " " + quantity(indicator.kind(), value));
			}
		}
		return "第%d名%s,".formatted(rank, values.isEmpty() ? "" : "(" + String.join(";", values) + ")");
	}

}
