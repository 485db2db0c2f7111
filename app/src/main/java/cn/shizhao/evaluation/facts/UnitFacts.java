package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Indicator.Kind;
import cn.shizhao.rules.Subject;

/**
 * Works out the facts of branches and sections from those of their members and sections.
 * <p>
 * Counts are sums. Rates are the plain mean of the members' rates, half up to 4 places:
 * an imported rate carries no denominator, so each member weighs the same. The 科室业务平均分 is
 * the mean of the sections' scores, half up to 2 places. Members without a value are left
 * out; where none of several has one, the unit has none either. A unit without members
 * has sums of 0 and, as every rate whose denominator is 0, rates of 1.
 */
class UnitFacts {

	private final Bureau bureau;

	private final Map<FactKey, Resolved> known;

	private final Map<FactKey, BigDecimal> own;

	/**
	 * Over what the sources say.
	 * @param bureau everyone and every unit
	 * @param known the resolved values of members and sections
	 * @param own what is counted against a unit itself, besides its members
	 */
	UnitFacts(Bureau bureau, Map<FactKey, Resolved> known, Map<FactKey, BigDecimal> own) {
		this.bureau = bureau;
		this.known = known;
		this.own = own;
	}

	Stream<Candidate> derive() {
		return Stream.concat(this.bureau.all(Subject.SECTION).stream(), this.bureau.all(Subject.BRANCH).stream())
			.flatMap((unit) -> FactSubject.indicators(unit.subjectKind())
				.stream()
				.flatMap((indicator) -> derive(unit, indicator).stream()));
	}

	private Optional<Candidate> derive(FactSubject unit, Indicator indicator) {
		if (indicator == Indicator.BUSINESS_AVERAGE) {
			return businessAverage(unit);
		}
		return indicator.measures(Subject.MEMBER) ? ofMembers(unit, indicator) : Optional.empty();
	}

	private Optional<Candidate> businessAverage(FactSubject branch) {
		List<FactSubject> sections = this.bureau.sectionsOf(branch);
		List<BigDecimal> scores = values(sections, Indicator.BUSINESS);
		if (scores.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(derived(branch.key(Indicator.BUSINESS_AVERAGE), Amounts.mean(scores, Amounts.SCORE_PLACES),
				"汇总：%d个科室业务得分的平均%s".formatted(scores.size(), leftOut(sections.size() - scores.size(), "个科室"))));
	}

	private Optional<Candidate> ofMembers(FactSubject unit, Indicator indicator) {
		List<FactSubject> members = this.bureau.membersOf(unit);
		List<BigDecimal> values = values(members, indicator);
		if (values.isEmpty() && !members.isEmpty()) {
			return Optional.empty();
		}
		boolean rate = indicator.kind() == Kind.RATE;
		BigDecimal ofUnit = this.own.getOrDefault(unit.key(indicator), BigDecimal.ZERO);
		return Optional.of(derived(unit.key(indicator), rate ? rate(values) : Amounts.sum(values).add(ofUnit),
				"汇总：%d名成员%s%s%s".formatted(values.size(), rate ? "的平均" : "之和",
						leftOut(members.size() - values.size(), "名"),
						(ofUnit.signum() > 0) ? "，加上对科室的 " + Amounts.text(ofUnit) : "")));
	}

	private static BigDecimal rate(List<BigDecimal> rates) {
		return rates.isEmpty() ? BigDecimal.ONE : Amounts.mean(rates, Amounts.PLACES);
	}

	private static String leftOut(int count, String unit) {
		return (count > 0) ? "（另有" + count + unit + "缺失，未计）" : "";
	}

	private List<BigDecimal> values(List<FactSubject> subjects, Indicator indicator) {
		return subjects.stream()
			.map((subject) -> this.known.get(subject.key(indicator)))
			.filter(Objects::nonNull)
			.map(Resolved::amount)
			.filter(Objects::nonNull)
			.toList();
	}

	private static Candidate derived(FactKey key, BigDecimal amount, String detail) {
		return Candidate.bySystem(key, amount, FactBook.Source.DERIVED, detail);
	}

}
