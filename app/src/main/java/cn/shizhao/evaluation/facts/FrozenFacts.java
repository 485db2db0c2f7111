package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes facts as differences to the version before, and reads any version back.
 */
@Service
@Transactional
class FrozenFacts implements FactBook {

	private static final Comparator<FactSubject> SUBJECT_ORDER = Comparator.comparing(FactSubject::subjectKind)
		.thenComparing(FactSubject::subjectId);

	private static final Comparator<FactRow> ROW_ORDER = Comparator.comparing(FactRow::subjectKind)
		.thenComparing(FactRow::subjectId)
		.thenComparing(FactRow::indicator);

	private static final int BATCH = 200;

	private final FactMapper mapper;

	private final FactLock lock;

	private final FactCollection collection;

	private final Corrections corrections;

	private final Clock clock;

	FrozenFacts(FactMapper mapper, FactLock lock, FactCollection collection, Corrections corrections, Clock clock) {
		this.mapper = mapper;
		this.lock = lock;
		this.collection = collection;
		this.corrections = corrections;
		this.clock = clock;
	}

	@Override
	public int freeze(Period period, String actor) {
		this.lock.take(period);
		int newest = newestVersion(period);
		FactSheet now = this.collection.collect(period, newest + 1);
		this.collection.frozen(period);
		Changes changes = Changes.between(sheet(period, newest), now);
		if (changes.none()) {
			return newest;
		}
		store(period, newest + 1, actor, changes);
		return newest + 1;
	}

	private void store(Period period, int version, String actor, Changes changes) {
		String key = period.toString();
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		this.mapper.insertVersion(key, version, actor, now, changes.rows().size());
		batches(changes.arrived()).forEach((some) -> this.mapper.insertSubjects(key, version, some, true));
		batches(changes.left()).forEach((some) -> this.mapper.insertSubjects(key, version, some, false));
		batches(changes.rows()).forEach((some) -> this.mapper.insertRows(key, some));
	}

	static <T> Stream<List<T>> batches(List<T> items) {
		return IntStream.range(0, (items.size() + BATCH - 1) / BATCH)
			.mapToObj((batch) -> items.subList(batch * BATCH, Math.min(items.size(), (batch + 1) * BATCH)));
	}

	@Override
	@Transactional(readOnly = true)
	public int newestVersion(Period period) {
		return this.mapper.newestVersion(period.toString());
	}

	/**
	 * A whole version.
	 * @param period which quarter
	 * @param version which version; 0 gives an empty sheet
	 * @return members, then branches, then sections
	 */
	@Transactional(readOnly = true)
	FactSheet sheet(Period period, int version) {
		return new FactSheet(this.mapper.subjects(period.toString(), version).stream().sorted(SUBJECT_ORDER).toList(),
				this.mapper.rows(period.toString(), version).stream().sorted(ROW_ORDER).toList());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Facts> facts(Period period, int version, Subject subject) {
		FactSheet sheet = sheet(period, version);
		Map<String, Map<Indicator, BigDecimal>> values = values(sheet, subject);
		return sheet.subjects()
			.stream()
			.filter((one) -> one.subjectKind() == subject)
			.map((one) -> new Facts(one.subjectId(), one.name(), one.branchCode(), one.sectionCode(),
					values.getOrDefault(one.subjectId(), Map.of())))
			.toList();
	}

	private static Map<String, Map<Indicator, BigDecimal>> values(FactSheet sheet, Subject subject) {
		Map<String, Map<Indicator, BigDecimal>> values = new HashMap<>();
		sheet.rows()
			.stream()
			.filter((row) -> row.subjectKind() == subject && row.amount() != null)
			.forEach((row) -> values.computeIfAbsent(row.subjectId(), (id) -> new EnumMap<>(Indicator.class))
				.put(row.indicator(), row.amount()));
		return values;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Value> values(Period period, int version, Subject subject, String id) {
		Map<Indicator, Value> newest = new EnumMap<>(Indicator.class);
		this.mapper.history(period.toString(), version, subject, id)
			.forEach((row) -> newest.put(row.indicator(), row.value()));
		return List.copyOf(newest.values());
	}

	@Override
	public void correct(Period period, Subject subject, String id, Indicator indicator, BigDecimal value, String reason,
			String actor) {
		this.corrections.correct(period, new FactKey(subject, id, indicator), value, reason, actor);
	}

}
