package cn.shizhao.evaluation.index;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import cn.shizhao.foundation.calendar.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps runs: each combination of facts and workbooks once, and which of them counts.
 */
@Component
@Transactional
class RunStore {

	private static final int BATCH = 200;

	private final IndexMapper mapper;

	private final Clock clock;

	RunStore(IndexMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Stores a run that was not there before.
	 * @param period which quarter
	 * @param inputs facts version and workbooks
	 * @param actor who or what asked for it
	 * @param scored everyone's score
	 * @return the run, which does not count yet
	 */
	RunRow add(Period period, Inputs inputs, String actor, List<IndexComputation.Scored> scored) {
		RunRow run = new RunRow(UUID.randomUUID().toString(), period.toString(),
				this.mapper.runs(period.toString()).size() + 1, inputs.factsVersion(), inputs.pioneerHash(),
				inputs.sectionHash(), inputs.fortressHash(), actor, now());
		this.mapper.insertRun(run);
		inBatches(scored.stream().map(ScoreRow::of).toList(), (rows) -> this.mapper.insertScores(run.id(), rows));
		inBatches(scored.stream().flatMap((one) -> EntryRow.of(one).stream()).toList(),
				(rows) -> this.mapper.insertEntries(run.id(), rows));
		return run;
	}

	/**
	 * Makes a run the one that counts.
	 * @param run which run
	 * @param actor who or what asked for it
	 */
	void turnTo(RunRow run, String actor) {
		RunRow counting = this.mapper.counting(run.period());
		if (counting == null || !counting.id().equals(run.id())) {
			this.mapper.insertTurn(run.period(), run.id(), actor, now());
		}
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	private static <T> void inBatches(List<T> rows, Consumer<List<T>> insert) {
		for (int from = 0; from < rows.size(); from += BATCH) {
			insert.accept(rows.subList(from, Math.min(from + BATCH, rows.size())));
		}
	}

	/**
	 * What a run was computed from.
	 *
	 * @param factsVersion the frozen facts
	 * @param pioneerHash version of pioneer-index.xlsx
	 * @param sectionHash version of section-index.xlsx
	 * @param fortressHash version of fortress-index.xlsx
	 */
	record Inputs(int factsVersion, String pioneerHash, String sectionHash, String fortressHash) {
	}

}
