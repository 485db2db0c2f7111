package cn.shizhao.evaluation.round;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.evaluation.facts.MondayToFriday;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.year.Occasion;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Which quarter and which year's choice opens when, and what is left to the office.
 */
class EvaluationOccasionsTests {

	private final FakeSurroundings engine = new FakeSurroundings();

	private final Evaluations evaluations = mock(Evaluations.class);

	private final EvaluationMapper mapper = mock(EvaluationMapper.class);

	private final QuarterStarter quarters = new QuarterStarter(this.evaluations, this.engine, FakeSurroundings.CLOCK);

	private final EvaluationOccasions occasions = new EvaluationOccasions(this.evaluations, this.mapper, this.quarters,
			this.engine, this.engine, new MondayToFriday());

	@BeforeEach
	void nothingWasAnnounced() {
		given(this.evaluations.find(any())).willReturn(Optional.empty());
		given(this.mapper.sealedOn(any())).willReturn(Optional.empty());
	}

	@Test
	void offersTheLastFourQuartersThatWereNotOpened() {
		opened(new Period(2026, 2), Stage.SEALED);
		assertThat(this.quarters.startable()).containsExactly(new Period(2026, 3), new Period(2026, 1),
				new Period(2025, 4));
	}

	@Test
	void quartersOpenOnTheFirstWorkingDayAfterThem() {
		assertThat(this.occasions.of(2028)).filteredOn((one) -> one.kind() == Kind.EVALUATION)
			.extracting(Occasion::key, Occasion::startsAt)
			.containsExactly(tuple("2027Q4", LocalDateTime.parse("2028-01-03T08:00")),
					tuple("2028Q1", LocalDateTime.parse("2028-04-03T08:00")),
					tuple("2028Q2", LocalDateTime.parse("2028-07-03T08:00")),
					tuple("2028Q3", LocalDateTime.parse("2028-10-02T08:00")));
	}

	@Test
	void theYearsChoiceWaitsForItsLastQuarterToBeAnnounced() {
		assertThat(annual(2027, "2026").day()).isEqualTo("2027-04-01");
		assertThat(annual(2027, "2026").startsAt()).isNull();
		announced("2026Q4", LocalDate.of(2027, 1, 29));
		assertThat(annual(2027, "2026").day()).isEqualTo("2027-04-01");
		assertThat(annual(2027, "2026").startsAt()).isEqualTo("2027-02-01T08:00");
	}

	@Test
	void aLateAnnouncementMovesTheDay() {
		announced("2026Q4", LocalDate.of(2027, 5, 7));
		assertThat(annual(2027, "2026").day()).isEqualTo("2027-05-10");
		announced("2026Q4", LocalDate.of(2028, 1, 7));
		assertThat(this.occasions.of(2027)).noneMatch((one) -> one.kind() == Kind.ANNUAL && one.key().equals("2026"));
		assertThat(annual(2028, "2026").day()).isEqualTo("2028-01-10");
	}

	@Test
	void beginsWhatWasNotBegunByHand() {
		opened(new Period(2026, 1), Stage.CONFIRMING);
		announced("2025Q4", LocalDate.of(2026, 1, 20));
		this.occasions.of(2026).forEach(this.occasions::begin);
		assertThat(this.engine.started)
			.containsOnlyKeys("quarterly-evaluation 2025Q4", "quarterly-evaluation 2026Q2",
					"quarterly-evaluation 2026Q3", "annual-exemplars 2025")
			.containsEntry("annual-exemplars 2025", Map.of("period", "2025"));
	}

	@Test
	void showsHowFarEachHasCome() {
		opened(new Period(2025, 4), Stage.SEALED);
		opened(new Period(2026, 1), Stage.REPORTING);
		assertThat(this.occasions.of(2026)).extracting(Occasion::state, Occasion::path)
			.containsExactly(tuple(State.DONE, "/progress/2025Q4"), tuple(State.UNDER_WAY, "/progress/2026Q1"),
					tuple(State.AHEAD, null), tuple(State.AHEAD, null), tuple(State.AHEAD, null));
	}

	@Test
	void nobodyToReportKeepsAQuarterWaiting() {
		Occasion quarter = this.occasions.of(2026).get(0);
		assertThat(this.occasions.obstacle(quarter)).hasValueSatisfying((words) -> assertThat(words).contains("花名册"));
		this.engine.hire("CZ0001", "K01", "B01");
		assertThat(this.occasions.obstacle(quarter)).isEmpty();
	}

	private Occasion annual(int year, String key) {
		List<Occasion> found = this.occasions.of(year)
			.stream()
			.filter((one) -> one.kind() == Kind.ANNUAL && one.key().equals(key))
			.toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private void opened(Period period, Stage stage) {
		given(this.evaluations.find(period))
			.willReturn(Optional.of(new Evaluation(period, stage, LocalDate.EPOCH, LocalDate.EPOCH)));
	}

	private void announced(String quarter, LocalDate day) {
		given(this.mapper.sealedOn(quarter)).willReturn(Optional.of(day));
	}

}
