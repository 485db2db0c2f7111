package cn.shizhao.inspection.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.facts.InspectionRecords;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.finding.CountedFindings.Effect;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.Subject;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the findings of a quarter for the evaluation: those that count now, in the
 * quarter in which they happened, and what puts an earlier quarter right, as far as there
 * is anything to take it off from.
 */
@Service
@Transactional(readOnly = true)
class InspectionTally implements InspectionRecords {

	private static final int PLACES = 4;

	/** So many are named; the page of findings has all. */
	private static final int MOST_NUMBERS = 10;

	private static final Map<Indicator, ToIntFunction<Effect>> COUNTED = Map.of(Indicator.FINDINGS, Effect::found,
			Indicator.ORDINARY_FINDINGS, (effect) -> graded(effect, Grade.ORDINARY), Indicator.SERIOUS_FINDINGS,
			(effect) -> graded(effect, Grade.SEVERE), Indicator.OVERDUE, Effect::overdue);

	private final FindingMapper mapper;

	private final CountedFindings counted;

	private final Clock clock;

	InspectionTally(FindingMapper mapper, CountedFindings counted, Clock clock) {
		this.mapper = mapper;
		this.counted = counted;
		this.clock = clock;
	}

	private static int graded(Effect effect, Grade grade) {
		return (effect.finding().grade() == grade) ? effect.found() : 0;
	}

	@Override
	public boolean kept(Period period) {
		return !this.mapper.between(period.start(), period.end()).isEmpty() || !this.counted.in(period).isEmpty();
	}

	@Override
	@Transactional
	public void frozen(Period period) {
		this.counted.remember(period);
	}

	@Override
	public List<Value> of(Period period) {
		List<Effect> effects = this.counted.in(period);
		List<Value> values = new ArrayList<>();
		effects.stream()
			.collect(Collectors.groupingBy((effect) -> new Key(effect.finding()), LinkedHashMap::new,
					Collectors.toList()))
			.forEach((key, own) -> COUNTED.forEach((indicator, count) -> values.addAll(value(key, indicator,
					own.stream().filter((effect) -> count.applyAsInt(effect) != 0).toList(), count))));
		values.addAll(inTime(effects.stream().filter(Effect::own).map(Effect::finding).toList()));
		return values;
	}

	private static List<Value> value(Key key, Indicator indicator, List<Effect> effects, ToIntFunction<Effect> count) {
		if (effects.isEmpty()) {
			return List.of();
		}
		int sum = effects.stream().mapToInt(count).sum();
		List<Finding> own = effects.stream().filter(Effect::own).map(Effect::finding).toList();
		List<Effect> corrections = effects.stream().filter((effect) -> !effect.own()).toList();
		String detail = "督查台账：" + (own.isEmpty() ? "本季度没有" : numbers(own))
				+ (corrections.isEmpty() ? ""
						: "；更正以前季度：" + corrections.stream()
							.limit(MOST_NUMBERS)
							.map((effect) -> correction(effect.finding(), count.applyAsInt(effect)))
							.collect(Collectors.joining("、")))
				+ ((sum < 0) ? "，没有可再扣减的" : "");
		return List.of(new Value(key.kind(), key.id(), indicator, BigDecimal.valueOf(Math.max(0, sum)), detail));
	}

	private static String correction(Finding finding, int by) {
		return Period.of(finding.happenedOn()) + "的" + finding.number() + ((by > 0) ? "补计 1" : "扣减 1");
	}

	private static String numbers(List<Finding> findings) {
		return findings.stream().limit(MOST_NUMBERS).map(Finding::number).collect(Collectors.joining("、"))
				+ ((findings.size() > MOST_NUMBERS) ? "等 " + findings.size() + " 件" : "");
	}

	/**
	 * What is not due yet, or waits for the answer to a wish for more time, says nothing.
	 */
	private List<Value> inTime(List<Finding> counted) {
		LocalDate today = LocalDate.now(this.clock);
		return counted.stream()
			.filter((finding) -> finding.state().counts()
					&& (finding.state() == FindingState.RECTIFIED || finding.overdueOn() != null
							|| (finding.dueOn().isBefore(today) && finding.state() != FindingState.POSTPONING)))
			.collect(Collectors.groupingBy(Finding::branchCode, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((branch) -> inTime(branch.getKey(), branch.getValue()))
			.toList();
	}

	private static Value inTime(String branch, List<Finding> due) {
		List<Finding> late = due.stream().filter((finding) -> finding.overdueOn() != null).toList();
		BigDecimal rate = BigDecimal.valueOf(due.size() - late.size())
			.divide(BigDecimal.valueOf(due.size()), PLACES, RoundingMode.HALF_UP);
		return new Value(Subject.BRANCH, branch, Indicator.RECTIFIED_IN_TIME_RATE, rate, "督查台账：到期 %d 件，按期 %d 件%s"
			.formatted(due.size(), due.size() - late.size(), late.isEmpty() ? "" : "；逾期：" + numbers(late)));
	}

	/**
	 * Whom something is counted against.
	 */
	private record Key(Subject kind, String id) {

		Key(Finding finding) {
			this(finding.subjectKind(), finding.subjectId());
		}

	}

}
