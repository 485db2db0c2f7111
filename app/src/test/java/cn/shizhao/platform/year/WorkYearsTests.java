package cn.shizhao.platform.year;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.engine.Processes.Ended;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * When a year wakes, what it begins then and in which order, and when it is over.
 */
class WorkYearsTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final LocalDate FROM = LocalDate.of(2026, 3, 1);

	private final Processes processes = mock(Processes.class);

	private final FakeFeature quarters = new FakeFeature();

	private final FakeFeature months = new FakeFeature();

	private LocalDateTime now = LocalDateTime.of(2026, 3, 1, 7, 0);

	private WorkYears years;

	@BeforeEach
	void twoFeatures() {
		Clock clock = mock(Clock.class);
		given(clock.getZone()).willReturn(ZONE);
		given(clock.instant()).willAnswer((call) -> this.now.atZone(ZONE).toInstant());
		this.years = new WorkYears(this.processes, new Schedule(List.of(this.quarters, this.months)), clock);
	}

	@Test
	void theFirstYearLeavesWhatWasBeforeItToTheOffice() {
		this.years.ensureRunning();
		then(this.processes).should().start("work-year", "2026", Map.of("from", "2026-03-01"));
	}

	@Test
	void aYearThatRunsIsLeftAlone() {
		given(this.processes.running("work-year")).willReturn(true);
		this.years.ensureRunning();
		then(this.processes).should(never()).start("work-year", "2026", Map.of("from", "2026-03-01"));
	}

	@Test
	void olderModelsAreTakenOverFromTheDayOfTheFirst() {
		given(this.processes.endOlder("work-year", "由新的工作年度接替"))
			.willReturn(List.of(new Ended(LocalDateTime.of(2026, 1, 5, 9, 0), Map.of("lastPeriod", "2025Q4"))));
		given(this.processes.endAll("bulletin-calendar", "由新的工作年度接替"))
			.willReturn(List.of(new Ended(LocalDateTime.of(2026, 2, 5, 9, 0), Map.of("lastMonth", "2026-01"))));
		this.years.ensureRunning();
		then(this.processes).should().start("work-year", "2026", Map.of("from", "2026-01-05"));
	}

	@Test
	void whatAnOlderYearWasToldGoesOnToTheNext() {
		given(this.processes.endOlder("work-year", "由新的工作年度接替"))
			.willReturn(List.of(new Ended(LocalDateTime.of(2026, 1, 1, 0, 0), Map.of("from", "2025-06-02"))));
		this.years.ensureRunning();
		then(this.processes).should().start("work-year", "2026", Map.of("from", "2025-06-02"));
	}

	@Test
	void wakesForTheFirstThatIsAhead() {
		this.quarters.bring(Kind.EVALUATION, "2026Q1", "2026-04-01T08:00");
		this.months.bring(Kind.BULLETIN, "2026-03", "2026-03-31T08:00");
		assertThat(wakesAt(2026)).isEqualTo("2026-03-31T08:00");
		this.months.begin(this.months.of(2026).get(0));
		assertThat(wakesAt(2026)).isEqualTo("2026-04-01T08:00");
	}

	@Test
	void wakesAtTheTurnOfTheYearWhenNothingIsLeft() {
		this.quarters.bring(Kind.EVALUATION, "2026Q4", "2027-01-04T08:00");
		assertThat(wakesAt(2026)).isEqualTo("2027-01-01T00:00");
	}

	@Test
	void leavesAloneWhatHasItsDayBeforeTheSystemAndWhatHasNoMomentYet() {
		this.months.bring(Kind.BULLETIN, "2026-02", "2026-02-28T08:00");
		this.quarters
			.add(new Occasion(Kind.ANNUAL, "2025", "2025", LocalDate.of(2026, 4, 1), null, State.AHEAD, "", null));
		assertThat(wakesAt(2026)).isEqualTo("2027-01-01T00:00");
		assertThat(this.years.beginDue(2026, FROM)).isFalse();
		assertThat(this.months.begun).isEmpty();
	}

	@Test
	void beginsEarlyWhatHasItsDayInTheNextYear() {
		this.quarters.add(new Occasion(Kind.LECTURE, "2027-01", "2027-01", LocalDate.of(2027, 1, 11),
				LocalDateTime.of(2026, 12, 18, 8, 0), State.AHEAD, "", null));
		assertThat(wakesAt(2026)).isEqualTo("2026-12-18T08:00");
	}

	@Test
	void whatWasMissedBeginsOneByOneInOrderAndOnce() {
		this.months.bring(Kind.BULLETIN, "2026-04", "2026-04-30T08:00");
		this.months.bring(Kind.BULLETIN, "2026-03", "2026-04-01T08:00");
		this.quarters.bring(Kind.EVALUATION, "2026Q1", "2026-04-01T08:00");
		this.quarters.bring(Kind.EVALUATION, "2026Q2", "2026-07-01T08:00");
		this.now = LocalDateTime.of(2026, 5, 6, 9, 0);
		List<String> begun = new ArrayList<>();
		while (!wakesAt(2026).isAfter(this.now)) {
			assertThat(this.years.beginDue(2026, FROM)).isFalse();
			begun.addAll(this.quarters.taken());
			begun.addAll(this.months.taken());
		}
		assertThat(begun).containsExactly("2026Q1", "2026-03", "2026-04");
	}

	@Test
	void aYearIsOverWhenNothingOfItIsLeftAndTheNextOneHasBegun() {
		this.months.bring(Kind.BULLETIN, "2026-11", "2026-11-30T08:00");
		this.months.bring(Kind.BULLETIN, "2026-12", "2026-12-31T08:00");
		this.quarters.bring(Kind.EVALUATION, "2026Q4", "2027-01-04T08:00");
		this.now = LocalDateTime.of(2027, 1, 5, 9, 0);
		assertThat(this.years.beginDue(2026, FROM)).isFalse();
		assertThat(this.years.beginDue(2026, FROM)).isTrue();
		assertThat(this.quarters.begun).as("belongs to the next year").isEmpty();
		assertThat(wakesAt(2027)).isEqualTo("2027-01-04T08:00");
	}

	@Test
	void whatMeetsAnObstacleLetsOthersGoAheadAndIsTriedEveryMorning() {
		this.quarters.bring(Kind.EVALUATION, "2026Q1", "2026-04-01T08:00");
		this.months.bring(Kind.BULLETIN, "2026-04", "2026-04-30T08:00");
		this.quarters.obstacle = "花名册是空的";
		this.now = LocalDateTime.of(2026, 4, 1, 8, 0);
		assertThat(this.years.beginDue(2026, FROM)).isFalse();
		assertThat(wakesAt(2026)).isEqualTo("2026-04-02T06:00");
		this.now = LocalDateTime.of(2026, 4, 30, 8, 0);
		this.years.beginDue(2026, FROM);
		assertThat(this.months.taken()).containsExactly("2026-04");
		this.quarters.obstacle = null;
		this.years.beginDue(2026, FROM);
		assertThat(this.quarters.taken()).containsExactly("2026Q1");
	}

	@Test
	void whatMeetsAnObstacleIsTakenAlongIntoTheNextYear() {
		this.quarters.bring(Kind.EVALUATION, "2026Q3", "2026-10-08T08:00");
		this.quarters.obstacle = "花名册是空的";
		this.now = LocalDateTime.of(2027, 1, 1, 0, 0);
		assertThat(this.years.beginDue(2026, FROM)).isTrue();
		assertThat(wakesAt(2027)).isEqualTo("2027-01-02T06:00");
		this.quarters.obstacle = null;
		this.years.beginDue(2027, FROM);
		assertThat(this.quarters.taken()).containsExactly("2026Q3");
	}

	@Test
	void whatIsStillAheadAfterItBeganIsAFault() {
		this.quarters.bring(Kind.EVALUATION, "2026Q1", "2026-04-01T08:00");
		this.quarters.idle = true;
		this.now = LocalDateTime.of(2026, 4, 1, 8, 0);
		assertThatIllegalStateException().isThrownBy(() -> this.years.beginDue(2026, FROM))
			.withMessageContaining("2026Q1没有开始");
	}

	private LocalDateTime wakesAt(int year) {
		Date wakes = this.years.wakesAt(year, FROM);
		return LocalDateTime.ofInstant(wakes.toInstant(), ZONE);
	}

	/**
	 * Brings what a test wants.
	 */
	private static final class FakeFeature implements Occasions {

		private final Map<String, Occasion> all = new LinkedHashMap<>();

		private final List<String> begun = new ArrayList<>();

		private String obstacle;

		private boolean idle;

		void bring(Kind kind, String key, String startsAt) {
			LocalDateTime time = LocalDateTime.parse(startsAt);
			add(new Occasion(kind, key, key, time.toLocalDate(), time, State.AHEAD, "", null));
		}

		void add(Occasion occasion) {
			this.all.put(occasion.key(), occasion);
		}

		List<String> taken() {
			List<String> taken = List.copyOf(this.begun);
			this.begun.clear();
			return taken;
		}

		@Override
		public List<Occasion> of(int year) {
			return this.all.values().stream().filter((one) -> one.day().getYear() == year).toList();
		}

		@Override
		public Optional<String> obstacle(Occasion occasion) {
			return Optional.ofNullable(this.obstacle);
		}

		@Override
		public void begin(Occasion one) {
			if (!this.idle) {
				this.begun.add(one.key());
				add(new Occasion(one.kind(), one.key(), one.title(), one.day(), one.startsAt(), State.UNDER_WAY, "",
						null));
			}
		}

	}

}
