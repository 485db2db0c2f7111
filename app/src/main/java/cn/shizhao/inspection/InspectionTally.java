package cn.shizhao.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.Period;
import cn.shizhao.facts.InspectionRecords;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.Subject;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the findings of a quarter for the evaluation: those that count now, in the
 * quarter in which they happened. What an earlier, sealed quarter counted wrongly is
 * taken off here, as far as there is anything to take it off from.
 */
@Service
@Transactional(readOnly = true)
class InspectionTally implements InspectionRecords {

	private static final int PLACES = 4;

	/** So many are named; the page of findings has all. */
	private static final int MOST_NUMBERS = 10;

	private static final Map<Indicator, Predicate<Finding>> COUNTED = Map.of(Indicator.FINDINGS, (finding) -> true,
			Indicator.ORDINARY_FINDINGS, (finding) -> finding.grade() == Grade.ORDINARY, Indicator.SERIOUS_FINDINGS,
			(finding) -> finding.grade() == Grade.SEVERE, Indicator.OVERDUE, (finding) -> finding.overdueOn() != null);

	private final FindingMapper mapper;

	private final Clock clock;

	InspectionTally(FindingMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Override
	public boolean kept(Period period) {
		return !this.mapper.between(period.start(), period.end()).isEmpty()
				|| !this.mapper.correctionsIn(period.toString()).isEmpty();
	}

	@Override
	public List<Value> of(Period period) {
		List<Finding> counted = this.mapper.between(period.start(), period.end())
			.stream()
			.filter((finding) -> finding.state().counts())
			.toList();
		List<Finding> corrections = this.mapper.correctionsIn(period.toString())
			.stream()
			.map((id) -> this.mapper.find(id).orElseThrow())
			.toList();
		List<Value> values = new ArrayList<>();
		Stream.concat(counted.stream(), corrections.stream())
			.collect(Collectors.groupingBy((finding) -> new Key(finding.subjectKind(), finding.subjectId()),
					LinkedHashMap::new, Collectors.toList()))
			.keySet()
			.forEach((key) -> COUNTED.forEach((indicator, test) -> values
				.addAll(value(key, indicator, key.of(counted, test), key.of(corrections, test)))));
		values.addAll(inTime(counted));
		return values;
	}

	private List<Value> value(Key key, Indicator indicator, List<Finding> counted, List<Finding> corrections) {
		if (counted.isEmpty() && corrections.isEmpty()) {
			return List.of();
		}
		int amount = Math.max(0, counted.size() - corrections.size());
		String detail = "督查台账:" + (counted.isEmpty() ? "本季度没有" : numbers(counted))
				+ (corrections.isEmpty() ? ""
						: ";更正:" + corrections.stream().map(this::correction).collect(Collectors.joining("、"))
								+ (counted.isEmpty() ? ",没有可扣减的" : ",扣减 " + (counted.size() - amount)));
		return List.of(new Value(key.kind(), key.id(), indicator, BigDecimal.valueOf(amount), detail));
	}

	private String correction(Finding finding) {
		return Period.of(finding.happenedOn()).label() + "的" + finding.number() + "申诉成立";
	}

	private static String numbers(List<Finding> findings) {
		return findings.stream().limit(MOST_NUMBERS).map(Finding::number).collect(Collectors.joining("、"))
				+ ((findings.size() > MOST_NUMBERS) ? "等 " + findings.size() + " 件" : "");
	}

	/** What is not due yet says nothing. */
	private List<Value> inTime(List<Finding> counted) {
		LocalDate today = LocalDate.now(this.clock);
		return counted.stream()
			.filter((finding) -> finding.state() == FindingState.RECTIFIED || finding.dueOn().isBefore(today)
					|| finding.overdueOn() != null)
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
		return new Value(Subject.BRANCH, branch, Indicator.RECTIFIED_IN_TIME_RATE, rate, "督查台账:到期 %d 件,按期 %d 件%s"
			.formatted(due.size(), due.size() - late.size(), late.isEmpty() ? "" : ";逾期:" + numbers(late)));
	}

	/**
	 * Whom something is counted against.
	 */
	private record Key(Subject kind, String id) {

		List<Finding> of(List<Finding> findings, Predicate<Finding> test) {
			return findings.stream()
				.filter((finding) -> finding.subjectKind() == this.kind && finding.subjectId().equals(this.id))
				.filter(test)
				.toList();
		}

	}

}
