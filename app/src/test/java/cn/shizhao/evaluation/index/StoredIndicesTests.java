package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.facts.SampleFiles;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.IndexScorer;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@LedgersTest
class StoredIndicesTests {

	private static final Map<Subject, Integer> SIZES = Map.of(Subject.MEMBER, 132, Subject.SECTION, 28, Subject.BRANCH,
			14);

	@Autowired
	private Indices indices;

	@Autowired
	private Ledgers ledgers;

	@Autowired
	private FactBook facts;

	@Autowired
	private FakeBooks books;

	@ParameterizedTest
	@ValueSource(strings = { "2026Q1", "2026Q2", "2026Q3" })
	void everyLedgerSumsToItsTotalAndIsWhatTheScorerSays(String quarter) {
		Run run = this.indices.compute(Period.parse(quarter), "系统");
		for (Subject subject : Subject.values()) {
			List<Score> scores = this.indices.scores(run, subject);
			assertThat(scores).hasSize(SIZES.get(subject));
			assertThat(scores).allSatisfy((score) -> assertThat(sum(score)).isEqualByComparingTo(score.total()));
			List<Score> expected = IndexScorer.of(this.books.index(subject)).score(inputs(run, subject));
			for (int i = 0; i < scores.size(); i++) {
				assertSame(expected.get(i), scores.get(i));
			}
		}
	}

	private List<Facts> inputs(Run run, Subject subject) {
		return this.indices.factsWithIndices(run, subject);
	}

	private static BigDecimal sum(Score score) {
		return score.entries().stream().map(Score.Entry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static void assertSame(Score expected, Score actual) {
		assertThat(actual.id()).isEqualTo(expected.id());
		assertThat(actual.total()).isEqualTo(expected.total());
		assertThat(actual.grade()).isEqualTo(expected.grade());
		assertThat(actual.vetoed()).isEqualTo(expected.vetoed());
		assertThat(actual.entries()).usingRecursiveComparison()
			.withEqualsForType((one, other) -> one.compareTo(other) == 0, BigDecimal.class)
			.isEqualTo(expected.entries());
	}

	@Test
	void averagesAreTakenOverThoseWhoWereOnDutyLongEnough() {
		Run run = this.indices.compute(Period.parse("2026Q3"), "系统");
		Map<String, Score> scores = byId(this.indices.scores(run, Subject.MEMBER));
		List<Map<String, String>> people = SampleFiles.rows("member-facts-2026Q3.csv")
			.stream()
			.filter((row) -> Integer.parseInt(row.get("在岗天数")) >= 40)
			.toList();
		assertThat(people).hasSizeBetween(100, 131);
		for (Subject unit : List.of(Subject.SECTION, Subject.BRANCH)) {
			Map<String, List<Map<String, String>>> byUnit = people.stream()
				.collect(Collectors.groupingBy((row) -> row.get(unit.label() + "编号")));
			for (Facts facts : this.indices.factsWithIndices(run, unit)) {
				List<Map<String, String>> counted = byUnit.get(facts.id());
				BigDecimal sum = counted.stream()
					.map((row) -> scores.get(row.get("编号")).total())
					.reduce(BigDecimal.ZERO, BigDecimal::add);
				assertThat(facts.value(Indicator.PIONEER_AVERAGE)).as(facts.name())
					.isEqualByComparingTo(sum.divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP));
			}
		}
	}

	@Test
	void factsForTheSelectionCarryTheIndicesAndNothingElseChanges() {
		Run run = this.indices.compute(Period.parse("2026Q3"), "系统");
		for (Subject subject : Subject.values()) {
			Map<String, Score> scores = byId(this.indices.scores(run, subject));
			List<Facts> frozen = this.facts.facts(run.period(), run.factsVersion(), subject);
			List<Facts> joined = this.indices.factsWithIndices(run, subject);
			assertThat(joined).extracting(Facts::id).isEqualTo(frozen.stream().map(Facts::id).toList());
			for (int i = 0; i < joined.size(); i++) {
				Facts one = joined.get(i);
				assertThat(one.value(Indicator.indexOf(subject))).isEqualByComparingTo(scores.get(one.id()).total());
				assertThat(one.values()).containsAllEntriesOf(frozen.get(i).values());
				assertThat(one.values()).hasSize(frozen.get(i).values().size() + ((subject == Subject.MEMBER) ? 1 : 2));
			}
		}
	}

	@Test
	void theSameInputsGiveTheStoredRun() {
		Period period = Period.parse("2026Q3");
		Run run = this.indices.compute(period, "系统");
		assertThat(this.indices.compute(period, "CZ0010")).isEqualTo(run);
		assertThat(this.ledgers.runs(period)).containsExactly(run);
		assertThat(this.indices.newest(period)).contains(run);
		assertThat(run.number()).isEqualTo(1);
		assertThat(run.computedBy()).isEqualTo("系统");
	}

	@Test
	void aCorrectionGivesANewRunInWhichOnlyTheAffectedChange() {
		Period period = Period.parse("2026Q3");
		Run before = this.indices.compute(period, "系统");
		this.facts.correct(period, Subject.MEMBER, "CZ0004", Indicator.HOUSEHOLD_RATE, BigDecimal.ONE, "走访记录补齐",
				"CZ0010");
		this.facts.freeze(period, "系统");
		Run after = this.indices.compute(period, "系统");
		assertThat(after.number()).isEqualTo(2);
		assertThat(after.factsVersion()).isEqualTo(before.factsVersion() + 1);
		assertThat(changed(before, after, Subject.MEMBER)).containsExactly("CZ0004");
		assertThat(changed(before, after, Subject.SECTION)).isSubsetOf("K01");
		assertThat(changed(before, after, Subject.BRANCH)).isSubsetOf("B01");
		assertThat(this.indices.newest(period)).contains(after);
		assertThat(this.indices.scores(before, Subject.MEMBER)).as("the old run stands").hasSize(132);
	}

	private List<String> changed(Run before, Run after, Subject subject) {
		Map<String, Score> old = byId(this.indices.scores(before, subject));
		return this.indices.scores(after, subject)
			.stream()
			.filter((score) -> !score.equals(old.get(score.id())))
			.map(Score::id)
			.toList();
	}

	@Test
	void goingBackToAnEarlierWorkbookMakesTheEarlierRunCountAgain() {
		Period period = Period.parse("2026Q3");
		Run first = this.indices.compute(period, "系统");
		IndexBook shipped = this.books.index(Subject.MEMBER);
		this.books.putInForce(this.books.pioneerWith("XF-101", 14));
		Run second = this.indices.compute(period, "系统");
		assertThat(second.pioneerHash()).isNotEqualTo(first.pioneerHash());
		assertThat(this.indices.newest(period)).contains(second);
		this.books.putInForce(shipped);
		assertThat(this.indices.compute(period, "系统")).isEqualTo(first);
		assertThat(this.indices.newest(period)).contains(first);
		assertThat(this.ledgers.runs(period)).containsExactly(second, first);
	}

	@Test
	void historyHasTheRunThatCountsOfEveryQuarter() {
		Arrays.asList("2026Q2", "2026Q1").forEach((quarter) -> this.indices.compute(Period.parse(quarter), "系统"));
		Run first = this.indices.newest(Period.parse("2026Q1")).orElseThrow();
		List<Indices.Point> history = this.indices.history(Subject.MEMBER, "CZ0001");
		assertThat(history).extracting((point) -> point.period().toString()).containsExactly("2026Q1", "2026Q2");
		Score score = byId(this.indices.scores(first, Subject.MEMBER)).get("CZ0001");
		assertThat(history.get(0).total()).isEqualTo(score.total());
		assertThat(history.get(0).grade()).isEqualTo(score.grade());
		assertThat(this.ledgers.periods()).extracting(Period::toString).containsExactly("2026Q2", "2026Q1");
	}

	@Test
	void equalTotalsShareARankAndSumsAddUp() {
		Run run = this.indices.compute(Period.parse("2026Q3"), "系统");
		List<Standing> standings = this.ledgers.standings(run, Subject.MEMBER);
		assertThat(standings).hasSize(132);
		assertThat(standings).allSatisfy((standing) -> {
			long better = standings.stream().filter((one) -> one.total().compareTo(standing.total()) > 0).count();
			assertThat(standing.rank()).isEqualTo((int) better + 1);
			assertThat(standing.sums().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
				.isEqualByComparingTo(standing.total());
		});
		assertThat(standings.stream().map(Standing::rank).distinct().count()).as("the sample has ties").isLessThan(132);
	}

	@Test
	void refusesToComputeBeforeAnythingIsFrozen() {
		assertThatIllegalStateException().isThrownBy(() -> this.indices.compute(Period.parse("2026Q4"), "系统"))
			.withMessageContaining("2026年第四季度还没有冻结的事实");
	}

	private static Map<String, Score> byId(List<Score> scores) {
		return scores.stream().collect(Collectors.toMap(Score::id, Function.identity()));
	}

}
