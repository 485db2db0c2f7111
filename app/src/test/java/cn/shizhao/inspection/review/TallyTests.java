package cn.shizhao.inspection.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.finding.FindingState;
import cn.shizhao.inspection.finding.Findings.Found;
import cn.shizhao.inspection.review.Statistics.ByMonth;
import cn.shizhao.inspection.review.Statistics.ByQuarter;
import cn.shizhao.inspection.review.Statistics.BySection;
import cn.shizhao.platform.roster.Section;
import cn.shizhao.rules.ResponseBook.Clause;
import cn.shizhao.rules.ResponseBook.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What counts in a quarter, and how it is compared.
 */
class TallyTests {

	private static final Period Q3 = new Period(2026, 3);

	private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

	private static final List<Clause> CLAUSES = IntStream.rangeClosed(1, 10)
		.mapToObj((number) -> new Clause(11 - number, "不准" + (11 - number), number))
		.toList();

	private final List<Found> findings = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	void countsAFindingUnlessItIsAppealedAnnulledOrWithdrawn(FindingState state) {
		found("CZ0009", "K02", 1, Grade.SEVERE, JULY, null, state);
		Statistics numbers = tally();
		assertThat(numbers.total().total()).isEqualTo(state.counts() ? 1 : 0);
		assertThat(numbers.sections()).hasSize(state.counts() ? 1 : 0);
		assertThat(numbers.appealed()).isEqualTo((state == FindingState.APPEALED) ? 1 : 0);
	}

	@Test
	void countsEveryGradeByClauseMonthAndSection() {
		found("CZ0009", "K02", 1, Grade.SEVERE, JULY);
		found("CZ0010", "K02", 2, Grade.ORDINARY, JULY.plusMonths(2).plusDays(29));
		found("CZ0011", "K03", 2, Grade.REMINDER, JULY.plusMonths(2));
		found("CZ0011", "K03", 2, Grade.REMINDER, JULY.minusDays(1));
		found("CZ0011", "K03", 2, Grade.REMINDER, JULY.plusMonths(3));
		Statistics numbers = tally();
		assertThat(numbers.total()).isEqualTo(new Counts(1, 1, 1));
		assertThat(numbers.clauses()).hasSize(10)
			.extracting((clause) -> clause.number(), (clause) -> clause.counts().total())
			.startsWith(tuple(1, 1), tuple(2, 2), tuple(3, 0));
		assertThat(numbers.months()).containsExactly(new ByMonth(7, new Counts(1, 0, 0)),
				new ByMonth(8, new Counts(0, 0, 0)), new ByMonth(9, new Counts(0, 1, 1)));
		assertThat(numbers.sections()).containsExactly(new BySection("K02", "预算科", "B02", new Counts(1, 1, 0), 0),
				new BySection("K03", "K03", "B-then", new Counts(0, 0, 1), 0));
	}

	@Test
	void theWorstSectionsAreProposedByWeightThenOverdueThenNumber() {
		found("a", "K05", 1, Grade.SEVERE, JULY);
		found("b", "K04", 2, Grade.SEVERE, JULY, JULY.plusDays(9), FindingState.OPEN);
		found("c", "K07", 3, Grade.ORDINARY, JULY);
		found("d", "K07", 4, Grade.REMINDER, JULY);
		found("e", "K06", 5, Grade.SEVERE, JULY);
		found("f", "K01", 6, Grade.ORDINARY, JULY);
		Statistics numbers = tally();
		assertThat(numbers.sections()).extracting(BySection::code).containsExactly("K04", "K07", "K05", "K06", "K01");
		assertThat(numbers.proposed()).extracting(BySection::code).containsExactly("K04", "K07", "K05");
		assertThat(numbers.sections().get(0).words()).isEqualTo("1 个（严重 1 个、一般 0 个、提醒 0 个），整改逾期 1 个");
	}

	@Test
	void whoBreaksTheSameClauseTwiceIsARepeatButNotTwoPeopleOrTwoClauses() {
		found("CZ0009", "K02", 1, Grade.REMINDER, JULY);
		found("CZ0009", "K02", 1, Grade.ORDINARY, JULY.plusDays(8));
		found("CZ0009", "K02", 2, Grade.REMINDER, JULY);
		found("CZ0010", "K02", 2, Grade.REMINDER, JULY);
		found("CZ0010", "K02", 2, Grade.REMINDER, JULY, null, FindingState.ANNULLED);
		assertThat(tally().repeats()).singleElement().satisfies((repeat) -> {
			assertThat(repeat.subject()).isEqualTo("人员CZ0009");
			assertThat(repeat.clause()).isOne();
			assertThat(repeat.numbers()).containsExactly("督1号", "督2号");
		});
	}

	@Test
	void overdueAreThoseThatEverWere() {
		found("CZ0009", "K02", 1, Grade.REMINDER, JULY, JULY.plusDays(9), FindingState.RECTIFIED);
		found("CZ0010", "K02", 1, Grade.REMINDER, JULY, JULY.plusDays(9), FindingState.OPEN);
		found("CZ0011", "K02", 1, Grade.REMINDER, JULY, JULY.plusDays(9), FindingState.WITHDRAWN);
		assertThat(tally().overdue()).extracting(Statistics.Overdue::subjectId, Statistics.Overdue::open)
			.containsExactly(tuple("CZ0009", false), tuple("CZ0010", true));
	}

	@Test
	void theTrendBeginsWithTheFirstQuarterThatHasFindings() {
		found("CZ0009", "K02", 1, Grade.REMINDER, JULY.minusMonths(6), null, FindingState.ANNULLED);
		found("CZ0009", "K02", 1, Grade.REMINDER, JULY);
		assertThat(tally().trend()).extracting(ByQuarter::period, (quarter) -> quarter.counts().total())
			.containsExactly(tuple("2026Q1", 0), tuple("2026Q2", 0), tuple("2026Q3", 1));
	}

	@Test
	void aQuarterWithoutFindingsHasZeroes() {
		Statistics numbers = tally();
		assertThat(numbers.total().total()).isZero();
		assertThat(numbers.clauses()).hasSize(10);
		assertThat(numbers.sections()).isEmpty();
		assertThat(numbers.proposed()).isEmpty();
		assertThat(numbers.trend()).extracting(ByQuarter::label).containsExactly("2026年第三季度");
	}

	@Test
	void aRunningQuarterShowsTheMonthsThatHaveBegun() {
		Statistics numbers = Tally.of(Q3, JULY.plusMonths(1), this.findings, CLAUSES, List.of());
		assertThat(numbers.months()).extracting(ByMonth::month).containsExactly(7, 8);
		assertThat(numbers.until()).isEqualTo(JULY.plusMonths(1));
	}

	@Test
	void theFirstDraftSaysItInWordsAndNamesNobody() {
		found("CZ0009", "K02", 1, Grade.SEVERE, JULY.minusMonths(1));
		found("CZ0009", "K02", 1, Grade.SEVERE, JULY, JULY.plusDays(9), FindingState.OPEN);
		found("CZ0009", "K02", 1, Grade.REMINDER, JULY);
		found("CZ0011", "K03", 2, Grade.REMINDER, JULY, null, FindingState.APPEALED);
		assertThat(FirstDraft.of(Q3, tally())).isEqualTo("""
				2026年第三季度督查认定问题 2 个（严重 1 个、一般 0 个、提醒 1 个），比上季度的 1 个增加 1 个。另有 1 个正在申诉，没有计入。
				问题较多的条款：第1条“不准1”2 个。
				问题较多的科室：预算科 2 个（严重 1 个、一般 0 个、提醒 1 个），整改逾期 1 个。
				同一对象重复违反同一条的有 1 起；整改逾期 1 个，其中 1 个还没有整改到位。""");
	}

	@Test
	void theFirstDraftOfAQuarterWithoutFindingsIsOneSentence() {
		assertThat(FirstDraft.of(Q3, tally())).isEqualTo("2026年第三季度督查没有认定的问题。");
		found("CZ0009", "K02", 1, Grade.SEVERE, JULY.minusMonths(1));
		assertThat(FirstDraft.of(Q3, tally())).isEqualTo("2026年第三季度督查没有认定的问题，比上季度的 1 个减少 1 个。");
	}

	private Statistics tally() {
		return Tally.of(Q3, Q3.end(), this.findings, CLAUSES, List.of(new Section("K02", "预算科", "B02")));
	}

	private void found(String subject, String section, int clause, Grade grade, LocalDate day) {
		found(subject, section, clause, grade, day, null, FindingState.OPEN);
	}

	private void found(String subject, String section, int clause, Grade grade, LocalDate day, LocalDate overdueOn,
			FindingState state) {
		int number = this.findings.size() + 1;
		this.findings.add(new Found("2026-" + number, "督" + number + "号", day, "办公楼", subject, "人员" + subject, false,
				section, section.equals("K02") ? "预算科" : section, "B-then", clause, grade, "经过", 1, day.plusDays(8),
				overdueOn, state, false));
	}

}
