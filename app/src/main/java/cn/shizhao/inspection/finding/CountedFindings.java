package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.finding.FindingMapper.Counted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how every finding counts in a quarter: those that happened in it as they are now;
 * those of earlier quarters whose result stands by how much those counted wrongly. An
 * appeal decided late, a finding annulled or entered afterwards, all show in the next
 * facts and rewrite nothing.
 */
@Component
@Transactional
class CountedFindings {

	/** Nothing that happened longer ago is put right. */
	private static final int QUARTERS_BACK = 4;

	private final FindingMapper mapper;

	private final Evaluations evaluations;

	CountedFindings(FindingMapper mapper, Evaluations evaluations) {
		this.mapper = mapper;
		this.evaluations = evaluations;
	}

	/**
	 * What counts in a quarter.
	 * @param period which
	 * @return by day and number, without those that make no difference
	 */
	@Transactional(readOnly = true)
	List<Effect> in(Period period) {
		LocalDate from = Stream.iterate(period, Period::previous).skip(QUARTERS_BACK).findFirst().orElseThrow().start();
		Map<String, List<Counted>> elsewhere = this.mapper.countedElsewhere(period.toString(), from)
			.stream()
			.collect(Collectors.groupingBy(Counted::findingId));
		Map<Period, Boolean> standing = new HashMap<>();
		return this.mapper.between(from, period.end())
			.stream()
			.filter((finding) -> !finding.happenedOn().isBefore(period.start())
					|| standing.computeIfAbsent(Period.of(finding.happenedOn()), this::stands))
			.map((finding) -> effect(finding, period, elsewhere))
			.filter((effect) -> effect.found() != 0 || effect.overdue() != 0)
			.toList();
	}

	/**
	 * Remembers what counts in a quarter, now that its facts are frozen.
	 */
	void remember(Period period) {
		List<Effect> effects = in(period);
		this.mapper.forgetCounts(period.toString());
		effects.forEach((effect) -> this.mapper.count(period.toString(), effect.finding().id(), effect.found(),
				effect.overdue()));
	}

	private boolean stands(Period period) {
		return this.evaluations.find(period).filter((evaluation) -> evaluation.stage().finished()).isPresent();
	}

	private Effect effect(Finding finding, Period period, Map<String, List<Counted>> elsewhere) {
		int found = finding.state().counts() ? 1 : 0;
		int overdue = (found == 1 && finding.overdueOn() != null) ? 1 : 0;
		boolean own = Period.of(finding.happenedOn()).equals(period);
		if (own) {
			return new Effect(finding, true, found, overdue);
		}
		List<Counted> counted = elsewhere.getOrDefault(finding.id(), List.of());
		return new Effect(finding, false, found - sum(counted, Counted::found),
				overdue - sum(counted, Counted::overdue));
	}

	private static int sum(List<Counted> counted, ToIntFunction<Counted> what) {
		return counted.stream().mapToInt(what).sum();
	}

	/**
	 * How one finding counts.
	 *
	 * @param finding which
	 * @param own whether it happened in the quarter; else it puts an earlier one right
	 * @param found 1 when it counts, -1 when it is taken off
	 * @param overdue 1 when it counts as overdue, -1 when that is taken off
	 */
	record Effect(Finding finding, boolean own, int found, int overdue) {
	}

}
