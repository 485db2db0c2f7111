package cn.shizhao.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which quarter opens when, and what is left to the office.
 */
class WorkYearsTests {

	private final FakeSurroundings engine = new FakeSurroundings();

	private final Map<Period, Stage> opened = new HashMap<>();

	private final Evaluations evaluations = new Evaluations() {

		@Override
		public Evaluation open(Period period) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void moveTo(Period period, Stage stage) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<Evaluation> find(Period period) {
			return Optional.ofNullable(WorkYearsTests.this.opened.get(period))
				.map((stage) -> new Evaluation(period, stage, LocalDate.EPOCH, LocalDate.EPOCH));
		}

		@Override
		public List<Evaluation> all() {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Evaluation> withYears() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Evaluation openYear(Period year) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Period> startableYears() {
			throw new UnsupportedOperationException();
		}

	};

	private final QuarterStarter quarters = new QuarterStarter(this.evaluations, this.engine, FakeSurroundings.CLOCK);

	private final WorkYears years = new WorkYears(this.engine, this.evaluations, this.quarters, this.engine,
			FakeSurroundings.CLOCK);

	@Test
	void offersTheLastFourQuartersThatWereNotOpened() {
		this.opened.put(new Period(2026, 2), Stage.SEALED);
		assertThat(this.quarters.startable()).containsExactly(new Period(2026, 3), new Period(2026, 1),
				new Period(2025, 4));
	}

	@Test
	void beginsWithTheQuarterAtHand() {
		this.years.ensureRunning();
		assertThat(this.engine.started).containsOnly(Map.entry("work-year 2026", Map.of("lastPeriod", "2026Q3")));
	}

	@Test
	void doesNotBeginTwice() {
		this.years.startAfter(new Period(2025, 4));
		this.years.ensureRunning();
		assertThat(this.engine.started).containsOnlyKeys("work-year 2026");
	}

	@Test
	void opensOnTheFirstWorkingDayAfterTheQuarter() {
		assertThat(this.years.opensAt(new Period(2026, 3))).isEqualTo(shanghai("2026-10-01T08:00:00"));
		assertThat(this.years.opensAt(new Period(2027, 2))).isEqualTo(shanghai("2027-07-01T08:00:00"));
		assertThat(this.years.opensAt(new Period(2027, 4))).isEqualTo(shanghai("2028-01-03T08:00:00"));
	}

	@Test
	void opensAQuarterOnceAndSaysWhetherTheYearIsComplete() {
		assertThat(this.years.open(new Period(2026, 3))).isFalse();
		assertThat(this.engine.started)
			.containsOnly(Map.entry("quarterly-evaluation 2026Q3", Map.of("period", "2026Q3")));
		assertThat(this.years.open(new Period(2026, 4))).isTrue();
	}

	@Test
	void leavesAQuarterAloneThatTheOfficeOpenedByHand() {
		this.opened.put(new Period(2026, 3), Stage.CONFIRMING);
		assertThat(this.years.open(new Period(2026, 3))).isFalse();
		assertThat(this.engine.started).isEmpty();
	}

	@Test
	void startsTheYearOfTheFollowingQuarter() {
		this.years.startAfter(new Period(2026, 4));
		assertThat(this.engine.started).containsOnly(Map.entry("work-year 2027", Map.of("lastPeriod", "2026Q4")));
	}

	private static Date shanghai(String time) {
		return Date.from(Instant.parse(time + "+08:00"));
	}

}
