package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Indicator.Kind;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Marks what the office should look at. This is the one place that says how much is a lot
 * and what cannot be.
 */
class Marker {

	/**
	 * A member's value that changed by this much or more since last quarter is marked.
	 */
	private static final Map<Kind, BigDecimal> JUMP = Map.of(Kind.RATE, new BigDecimal("0.6"), Kind.SCORE,
			BigDecimal.valueOf(15), Kind.COUNT, BigDecimal.valueOf(3), Kind.HOURS, BigDecimal.valueOf(15), Kind.FLAG,
			BigDecimal.ONE);

	/** Counts that move by other steps than things that happened. */
	private static final Map<Indicator, BigDecimal> OWN_JUMP = Map.of(Indicator.DAYS_ON_DUTY, BigDecimal.valueOf(30),
			Indicator.PARTY_YEARS, BigDecimal.valueOf(2));

	/** Sums over a unit: this many times a member's jump. */
	private static final BigDecimal UNIT_FACTOR = BigDecimal.valueOf(2);

	private final Map<FactKey, BigDecimal> lastQuarter;

	private final BigDecimal workingDays;

	/**
	 * Marks the facts of one quarter.
	 * @param lastQuarter the values of the quarter before; empty when there are none
	 * @param workingDays how many working days the quarter has
	 */
	Marker(Map<FactKey, BigDecimal> lastQuarter, int workingDays) {
		this.lastQuarter = lastQuarter;
		this.workingDays = BigDecimal.valueOf(workingDays);
	}

	/**
	 * Looks at one value.
	 * @param subject whom it is about
	 * @param row the value
	 * @param others finds the other values of the sheet, null where missing
	 * @return the value with last quarter's and its marks
	 */
	FactLine look(FactSubject subject, FactRow row, Function<FactKey, @Nullable BigDecimal> others) {
		List<Mark.Note> notes = new ArrayList<>();
		BigDecimal last = this.lastQuarter.get(row.key());
		BigDecimal amount = row.amount();
		if (amount == null) {
			notes.add(new Mark.Note(Mark.MISSING, ""));
		}
		else {
			outOfRange(row, amount, others).ifPresent((why) -> notes.add(new Mark.Note(Mark.OUT_OF_RANGE, why)));
			changed(row, amount, last).ifPresent((why) -> notes.add(new Mark.Note(Mark.CHANGED, why)));
		}
		if (row.disagrees()) {
			notes.add(new Mark.Note(Mark.DISAGREES, "其他来源：" + row.rivals()));
		}
		return new FactLine(subject, row, last, notes);
	}

	private Optional<String> outOfRange(FactRow row, BigDecimal amount,
			Function<FactKey, @Nullable BigDecimal> others) {
		if (row.indicator() == Indicator.DAYS_ON_DUTY && amount.compareTo(this.workingDays) > 0) {
			return Optional.of("本季度只有 %s 个工作日".formatted(this.workingDays));
		}
		if (row.indicator() == Indicator.FINDINGS && amount.compareTo(graded(row, others)) < 0) {
			return Optional.of("少于一般问题数与严重问题数之和 %s".formatted(Amounts.text(graded(row, others))));
		}
		return AmountCheck.complaint(row.indicator(), amount);
	}

	private static BigDecimal graded(FactRow row, Function<FactKey, @Nullable BigDecimal> others) {
		return orZero(others, row, Indicator.ORDINARY_FINDINGS).add(orZero(others, row, Indicator.SERIOUS_FINDINGS));
	}

	private static BigDecimal orZero(Function<FactKey, @Nullable BigDecimal> others, FactRow row, Indicator indicator) {
		BigDecimal amount = others.apply(new FactKey(row.subjectKind(), row.subjectId(), indicator));
		return (amount != null) ? amount : BigDecimal.ZERO;
	}

	private static Optional<String> changed(FactRow row, BigDecimal amount, @Nullable BigDecimal last) {
		if (last == null || amount.subtract(last).abs().compareTo(jump(row)) < 0) {
			return Optional.empty();
		}
		return Optional.of("上季度 %s，本季度 %s".formatted(Amounts.text(last), Amounts.text(amount)));
	}

	static BigDecimal jump(FactRow row) {
		BigDecimal jump = OWN_JUMP.getOrDefault(row.indicator(), JUMP.get(row.indicator().kind()));
		boolean sum = row.subjectKind() != Subject.MEMBER && row.indicator().kind() == Kind.COUNT;
		return sum ? jump.multiply(UNIT_FACTOR) : jump;
	}

}
