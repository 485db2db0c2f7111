package cn.shizhao.evaluation.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be chosen, with the facts they are chosen by: those of the quarter; for a year
 * those of its last approved quarter, with the wins and the average index of all its
 * approved quarters.
 */
@Component
@Transactional(readOnly = true)
class Candidates {

	private final Indices indices;

	private final RoundStore rounds;

	private final Verdicts verdicts;

	Candidates(Indices indices, RoundStore rounds, Verdicts verdicts) {
		this.indices = indices;
		this.rounds = rounds;
		this.verdicts = verdicts;
	}

	/**
	 * The run whose facts count.
	 * @param period quarter or year
	 * @return the run, or empty before there is one
	 */
	Optional<Run> run(Period period) {
		return period.wholeYear()
				? approved(period).stream().max(Comparator.naturalOrder()).flatMap(this.indices::newest)
				: this.indices.newest(period);
	}

	private List<Period> approved(Period year) {
		return year.quarters().stream().filter(this.verdicts::approved).toList();
	}

	/**
	 * Everyone with their facts.
	 * @param period quarter or year
	 * @param run the run whose facts count
	 * @param subject people or sections
	 * @return ordered by id
	 */
	List<Facts> facts(Period period, Run run, Subject subject) {
		List<Facts> facts = this.indices.factsWithIndices(run, subject);
		return period.wholeYear() ? overTheYear(approved(period), facts) : facts;
	}

	private List<Facts> overTheYear(List<Period> quarters, List<Facts> facts) {
		Map<String, Integer> wins = new HashMap<>();
		Map<String, Average> indices = new HashMap<>();
		for (Period quarter : quarters) {
			this.rounds.outcomes(this.rounds.current(quarter, Selections.personal(quarter)), Result.SELECTED)
				.forEach((winner) -> wins.merge(winner.id(), 1, Integer::sum));
			this.indices.newest(quarter)
				.map((run) -> this.indices.factsWithIndices(run, Subject.MEMBER))
				.orElse(List.of())
				.forEach((one) -> indices.computeIfAbsent(one.id(), (id) -> new Average())
					.add(one.value(Indicator.PIONEER_INDEX)));
		}
		return facts.stream().map((one) -> overTheYear(one, wins, indices.get(one.id()))).toList();
	}

	private static Facts overTheYear(Facts one, Map<String, Integer> wins, @Nullable Average index) {
		Facts with = one.with(Indicator.YEAR_WINS, BigDecimal.valueOf(wins.getOrDefault(one.id(), 0)));
		return (index != null && index.count > 0) ? with.with(Indicator.YEAR_AVERAGE, index.value()) : with;
	}

	/**
	 * An average in the making; quarters without an index do not count.
	 */
	private static final class Average {

		private BigDecimal sum = BigDecimal.ZERO;

		private int count;

		void add(@Nullable BigDecimal value) {
			if (value != null) {
				this.sum = this.sum.add(value);
				this.count++;
			}
		}

		BigDecimal value() {
			return this.sum.divide(BigDecimal.valueOf(this.count), 2, RoundingMode.HALF_UP);
		}

	}

}
