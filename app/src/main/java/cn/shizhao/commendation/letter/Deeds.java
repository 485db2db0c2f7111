package cn.shizhao.commendation.letter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import cn.shizhao.evaluation.selection.Outcome;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;

/**
 * Tells a family in everyday words what the records say good of an exemplar.
 */
final class Deeds {

	private static final int MOST = 4;

	private static final Predicate<BigDecimal> SOME = (value) -> value.signum() > 0;

	private static final Predicate<BigDecimal> WHOLE = (value) -> value.compareTo(BigDecimal.ONE) == 0;

	/** The rarer before what many did. */
	private static final List<Deed> DEEDS = List.of(new Deed(Indicator.HONOURS, SOME, "获得上级表彰 %s 次"),
			new Deed(Indicator.PROPOSALS, SOME, "提出的 %s 条建议被采纳"),
			new Deed(Indicator.LECTURES_GIVEN, SOME, "登上月讲堂主讲 %s 次"),
			new Deed(Indicator.ARTICLES, SOME, "%s 篇文章入选《财政月讲堂》"), new Deed(Indicator.MAXIMS, SOME, "%s 条廉政格言入选"),
			new Deed(Indicator.VOLUNTEER_HOURS, SOME, "参加志愿服务 %s 小时"),
			new Deed(Indicator.HOUSEHOLD_RATE, WHOLE, "联系户走访一户不漏"), new Deed(Indicator.LECTURE_RATE, WHOLE, "月讲堂次次到课"),
			new Deed(Indicator.PARTY_DAY_RATE, WHOLE, "主题党日从不缺席"), new Deed(Indicator.COMMUNITY, SOME, "主动到社区报到"));

	private Deeds() {
	}

	/**
	 * One sentence, or none when the records have nothing to praise in particular.
	 * @param facts what the result was computed from
	 * @return such as 参加志愿服务 12 小时，月讲堂次次到课。
	 */
	static String of(Facts facts) {
		List<String> deeds = DEEDS.stream()
			.map((deed) -> deed.of(facts))
			.flatMap(Optional::stream)
			.limit(MOST)
			.toList();
		return deeds.isEmpty() ? "" : String.join("，", deeds) + "。";
	}

	/**
	 * What a year's result itself says, whose facts are spread over its quarters.
	 * @param winner of the year
	 * @return such as 3 次当选季度标兵。
	 */
	static String of(Outcome winner) {
		return winner.keys()
			.stream()
			.filter((key) -> key.indicator() == Indicator.YEAR_WINS && key.value() != null)
			.map((key) -> key.value().stripTrailingZeros().toPlainString() + " 次当选季度标兵。")
			.findFirst()
			.orElse("");
	}

	private record Deed(Indicator indicator, Predicate<BigDecimal> worthTelling, String words) {

		Optional<String> of(Facts facts) {
			return Optional.ofNullable(facts.value(this.indicator))
				.filter(this.worthTelling)
				.map((value) -> this.words.formatted(value.stripTrailingZeros().toPlainString()));
		}

	}

}
