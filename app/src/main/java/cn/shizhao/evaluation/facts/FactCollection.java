package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.Indicator;
import org.springframework.stereotype.Component;

/**
 * Asks every source and decides which one counts: the facts as they are now, frozen or
 * not.
 */
@Component
class FactCollection {

	/**
	 * Rates whose records are kept only when something happened: without any they are 1.
	 */
	private static final Map<Indicator, String> ONE_WITHOUT_RECORDS = Map.of(Indicator.TALK_RATE,
			"系统记录：本季度没有应谈未谈的记录，按1计", Indicator.RECTIFIED_IN_TIME_RATE, "系统记录：本季度没有应整改的记录，按1计");

	private final Roster roster;

	private final List<Collector> collectors;

	private final InspectionCollector inspections;

	private final Clock clock;

	FactCollection(Roster roster, List<Collector> collectors, InspectionCollector inspections, Clock clock) {
		this.roster = roster;
		this.collectors = collectors;
		this.inspections = inspections;
		this.clock = clock;
	}

	/**
	 * Everything as the sources say at this moment.
	 * @param period which quarter
	 * @param version the version the values would be frozen as
	 * @return one row per subject and collected indicator
	 */
	FactSheet collect(Period period, int version) {
		Bureau bureau = Bureau.of(this.roster);
		Map<FactKey, Resolved> values = blank(bureau);
		this.collectors.stream()
			.flatMap((collector) -> collector.collect(period))
			.forEach((found) -> add(values, found));
		new UnitFacts(bureau, values, this.inspections.ofUnits(period)).derive()
			.toList()
			.forEach((derived) -> add(values, derived));
		values.replaceAll((key, value) -> withDefault(value));
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		return new FactSheet(bureau.subjects(),
				values.values().stream().map((value) -> value.row(version, now)).toList());
	}

	/**
	 * Tells the registers that what they said now stands.
	 */
	void frozen(Period period) {
		this.inspections.frozen(period);
	}

	private static Map<FactKey, Resolved> blank(Bureau bureau) {
		Map<FactKey, Resolved> values = new LinkedHashMap<>();
		bureau.subjects()
			.forEach((subject) -> FactSubject.indicators(subject.subjectKind())
				.forEach((indicator) -> values.put(subject.key(indicator),
						new Resolved(subject.key(indicator), List.of()))));
		return values;
	}

	/**
	 * What is said of someone who is no longer in service is left aside.
	 */
	private static void add(Map<FactKey, Resolved> values, Candidate candidate) {
		values.computeIfPresent(candidate.key(), (key, value) -> value.and(candidate));
	}

	private static Resolved withDefault(Resolved value) {
		String reason = ONE_WITHOUT_RECORDS.get(value.key().indicator());
		if (reason == null || !value.candidates().isEmpty()) {
			return value;
		}
		return value.and(Candidate.bySystem(value.key(), BigDecimal.ONE, FactBook.Source.RECORD, reason));
	}

}
