package cn.shizhao.evaluation.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes each combination of facts and workbooks once and keeps what came out.
 */
@Service
@Transactional
class StoredIndices implements Indices {

	private static final Timer SCORING = Metrics.timer("shizhao.index.score");

	private final FactBook facts;

	private final RuleBooks books;

	private final IndexMapper mapper;

	private final RunStore store;

	StoredIndices(FactBook facts, RuleBooks books, IndexMapper mapper, RunStore store) {
		this.facts = facts;
		this.books = books;
		this.mapper = mapper;
		this.store = store;
	}

	@Override
	public Run compute(Period period, String actor) {
		int version = this.facts.newestVersion(period);
		if (version == 0) {
			throw new IllegalStateException(period.label() + "还没有冻结的事实，不能计算指数；请先完成科室报送和事实核对");
		}
		Map<Subject, IndexBook> inForce = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			inForce.put(subject, this.books.index(subject));
		}
		RunRow run = storedOr(period, inputs(version, inForce), actor,
				() -> SCORING.record(() -> new IndexComputation(inForce::get)
					.score((subject) -> this.facts.facts(period, version, subject))));
		this.store.turnTo(run, actor);
		return run.run();
	}

	private RunRow storedOr(Period period, RunStore.Inputs inputs, String actor,
			Supplier<List<IndexComputation.Scored>> computation) {
		RunRow stored = this.mapper.runOf(period.toString(), inputs.factsVersion(), inputs.pioneerHash(),
				inputs.sectionHash(), inputs.fortressHash());
		return (stored != null) ? stored : this.store.add(period, inputs, actor, computation.get());
	}

	private static RunStore.Inputs inputs(int version, Map<Subject, IndexBook> books) {
		return new RunStore.Inputs(version, books.get(Subject.MEMBER).hash(), books.get(Subject.SECTION).hash(),
				books.get(Subject.BRANCH).hash());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Run> newest(Period period) {
		return Optional.ofNullable(this.mapper.counting(period.toString())).map(RunRow::run);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Score> scores(Run run, Subject subject) {
		Map<String, List<EntryRow>> entries = this.mapper.entries(run.id(), subject)
			.stream()
			.collect(Collectors.groupingBy(EntryRow::subjectId));
		return this.mapper.scores(run.id(), subject)
			.stream()
			.map((row) -> row.score(entries.getOrDefault(row.subjectId(), List.of())))
			.toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Facts> factsWithIndices(Run run, Subject subject) {
		Map<String, ScoreRow> rows = this.mapper.scores(run.id(), subject)
			.stream()
			.collect(Collectors.toMap(ScoreRow::subjectId, Function.identity()));
		return this.facts.facts(run.period(), run.factsVersion(), subject)
			.stream()
			.map((facts) -> join(facts, subject, rows.get(facts.id())))
			.toList();
	}

	private static Facts join(Facts facts, Subject subject, @Nullable ScoreRow row) {
		if (row == null) {
			throw new IllegalStateException(subject.label() + facts.id() + "没有指数，事实与计算结果不一致；请报告运维");
		}
		Facts joined = facts.with(Indicator.indexOf(subject), row.total());
		return (row.pioneerAverage() != null) ? joined.with(Indicator.PIONEER_AVERAGE, row.pioneerAverage()) : joined;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Point> history(Subject subject, String id) {
		return this.mapper.history(subject, id)
			.stream()
			.map((row) -> new Point(Period.parse(row.period()), row.total(), row.grade()))
			.toList();
	}

}
