package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Row;
import org.junit.jupiter.api.Test;

import static cn.shizhao.rules.IndexBooks.band;
import static cn.shizhao.rules.IndexBooks.book;
import static cn.shizhao.rules.IndexBooks.facts;
import static cn.shizhao.rules.IndexBooks.fixed;
import static cn.shizhao.rules.IndexBooks.perUnit;
import static cn.shizhao.rules.IndexBooks.veto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IndexScorerTests {

	private static final Band ANY = band(null, null);

	private static final Band SOME = band("1", null);

	private static final Row AWARD = perUnit("J", Category.AWARD, Indicator.HONOURS, SOME, "4");

	private static final Row BASIC = fixed("B", Category.BASIC, Indicator.FINDINGS, ANY, "50");

	private static final Row DEDUCTION = perUnit("K", Category.DEDUCTION, Indicator.OVERDUE, SOME, "3");

	private static final Row VETO = veto("F", Indicator.SANCTIONS, SOME);

	@Test
	void scoresAMemberByTheDefaultPolicy() {
		Facts facts = facts("CZ0001", Indicator.PERFORMANCE, "91.5", Indicator.LECTURE_RATE, "1",
				Indicator.PARTY_DAY_RATE, "0.6667", Indicator.HOUSEHOLD_RATE, "1", Indicator.VOLUNTEER_HOURS, "4.5",
				Indicator.FINDINGS, "1", Indicator.ORDINARY_FINDINGS, "1", Indicator.PROPOSALS, "2",
				Indicator.COMMUNITY, "1");
		Score score = only(PolicyBooks.index(Subject.MEMBER), facts);
		assertThat(score.entries()).extracting(Score.Entry::code)
			.containsExactly("XF-101", "XF-113", "XF-121", "XF-132", "XF-142", "XF-202", "XF-304", "XF-401");
		assertThat(score.total()).isEqualTo("83.00");
		assertThat(score.grade()).isEqualTo("良好");
		assertThat(score.vetoed()).isFalse();
		assertThat(score.id()).isEqualTo("CZ0001");
	}

	@Test
	void aCapThatBitesIsANegativeEntryOfItsCategory() {
		Score score = only(book(Map.of(Category.AWARD, BigDecimal.TEN), AWARD, BASIC),
				facts("1", Indicator.HONOURS, "3", Indicator.FINDINGS, "0"));
		assertThat(score.total()).isEqualTo("60.00");
		Score.Entry cap = score.entries().get(2);
		assertThat(cap.code()).isEqualTo("封顶");
		assertThat(cap.category()).isEqualTo("奖励");
		assertThat(cap.indicator()).isNull();
		assertThat(cap.value()).isNull();
		assertThat(cap.points()).isEqualByComparingTo("-2");
		assertThat(cap.note()).isEqualTo("奖励合计12分，封顶10分");
		assertThat(cap.sheetRow()).isZero();
	}

	@Test
	void aCapThatIsJustReachedLeavesNoEntry() {
		Score score = only(book(Map.of(Category.AWARD, new BigDecimal("12")), AWARD),
				facts("1", Indicator.HONOURS, "3"));
		assertThat(score.total()).isEqualTo("12.00");
		assertThat(score.entries()).hasSize(1);
	}

	@Test
	void capsLimitEveryCategoryBeforeDeductionsAreTaken() {
		Row duty = fixed("L", Category.DUTY, Indicator.PERFORMANCE, ANY, "45");
		Map<Category, BigDecimal> caps = Map.of(Category.BASIC, new BigDecimal("40"), Category.DUTY,
				new BigDecimal("30"), Category.AWARD, BigDecimal.ONE);
		Score score = only(book(caps, BASIC, duty, AWARD, DEDUCTION), facts("1", Indicator.FINDINGS, "0",
				Indicator.PERFORMANCE, "0", Indicator.HONOURS, "1", Indicator.OVERDUE, "2"));
		assertThat(score.total()).isEqualTo("65.00");
		assertThat(score.entries()).extracting(Score.Entry::category)
			.containsExactly("基础", "履职", "奖励", "扣分", "基础", "履职", "奖励");
		assertThat(LedgerSums.of(score)).isEqualByComparingTo("65");
	}

	@Test
	void aSumBelowZeroIsLiftedToZero() {
		Score score = only(book(Map.of(), DEDUCTION), facts("1", Indicator.OVERDUE, "2"));
		assertThat(score.total()).isEqualTo("0.00");
		assertThat(score.grade()).isEqualTo("差");
		assertThat(last(score).code()).isEqualTo("下限");
		assertThat(last(score).points()).isEqualByComparingTo("6");
	}

	@Test
	void aSumAboveAHundredIsCutToAHundred() {
		Score score = only(book(Map.of(), BASIC, AWARD), facts("1", Indicator.FINDINGS, "0", Indicator.HONOURS, "20"));
		assertThat(score.total()).isEqualTo("100.00");
		assertThat(last(score).code()).isEqualTo("上限");
		assertThat(last(score).points()).isEqualByComparingTo("-30");
	}

	@Test
	void aVetoTakesEverythingAway() {
		Score score = only(book(Map.of(), BASIC, DEDUCTION, VETO),
				facts("1", Indicator.FINDINGS, "0", Indicator.OVERDUE, "1", Indicator.SANCTIONS, "1"));
		assertThat(score.vetoed()).isTrue();
		assertThat(score.total()).isEqualTo("0.00");
		assertThat(score.entries()).extracting(Score.Entry::code).containsExactly("B", "K", "F", "否决");
		assertThat(score.entries().get(2).points()).isZero();
		assertThat(last(score).points()).isEqualByComparingTo("-47");
	}

	@Test
	void aVetoOfNothingNeedsNoEntryOfItsOwn() {
		Score score = only(book(Map.of(), VETO), facts("1", Indicator.SANCTIONS, "1"));
		assertThat(score.vetoed()).isTrue();
		assertThat(score.entries()).extracting(Score.Entry::code).containsExactly("F");
	}

	@Test
	void roundsHalfUpOnceAtTheEnd() {
		Row hours = perUnit("H", Category.BASIC, Indicator.VOLUNTEER_HOURS, ANY, "0.335");
		Row rate = perUnit("R", Category.DUTY, Indicator.LECTURE_RATE, ANY, "0.67");
		Score score = only(book(Map.of(), hours, rate),
				facts("1", Indicator.VOLUNTEER_HOURS, "1", Indicator.LECTURE_RATE, "0.5"));
		assertThat(score.total()).isEqualTo("0.67");
		Score up = only(book(Map.of(), hours), facts("1", Indicator.VOLUNTEER_HOURS, "1"));
		assertThat(up.total()).isEqualTo("0.34");
		assertThat(last(up).code()).isEqualTo("舍入");
		assertThat(last(up).points()).isEqualByComparingTo("0.005");
		Score down = only(book(Map.of(), rate), facts("1", Indicator.LECTURE_RATE, "0.9999"));
		assertThat(last(down).points()).isEqualByComparingTo("0.000067");
	}

	@Test
	void theGradeIsTakenFromTheRoundedTotal() {
		Row row = fixed("A", Category.BASIC, Indicator.FINDINGS, ANY, "59.995");
		assertThat(only(book(Map.of(), row), facts("1", Indicator.FINDINGS, "0")).grade()).isEqualTo("好");
	}

	@Test
	void aBoundIsMetExactlyHoweverManyPlacesTheValueHas() {
		Row row = fixed("A", Category.BASIC, Indicator.LECTURE_RATE, band("0.95", "0.96"), "1");
		IndexBook book = book(Map.of(), row);
		assertThat(total(book, "0.9499999999999999999999999999")).isEqualTo("0.00");
		assertThat(total(book, "0.95")).isEqualTo("1.00");
		assertThat(total(book, "0.9500000000000000000000000000")).isEqualTo("1.00");
		assertThat(total(book, "0.9599999999999999999999999999")).isEqualTo("1.00");
		assertThat(total(book, "0.96")).isEqualTo("0.00");
	}

	@Test
	void boundsOfAnySizeCompareExactly() {
		Row wide = fixed("A", Category.BASIC, Indicator.LECTURE_RATE, band("0.0000000000000000001", "1E+25"), "1");
		IndexBook book = book(Map.of(), wide);
		assertThat(total(book, "0")).isEqualTo("0.00");
		assertThat(total(book, "0.0000000000000000001")).isEqualTo("1.00");
		assertThat(total(book, "9999999999999999999999999.9")).isEqualTo("1.00");
		assertThat(total(book, "10000000000000000000000000")).isEqualTo("0.00");
	}

	@Test
	void aValueBeyondEveryBoundIsStillAboveThem() {
		Row open = fixed("A", Category.BASIC, Indicator.LECTURE_RATE, band("0.5", null), "1");
		Row below = fixed("B", Category.BASIC, Indicator.LECTURE_RATE, band(null, "0.5"), "2");
		assertThat(total(book(Map.of(), open, below), "1E+38")).isEqualTo("1.00");
		assertThat(total(book(Map.of(), open, below), "-1E+38")).isEqualTo("2.00");
	}

	@Test
	void aNumberNobodyCanMeanIsRefusedByNameRatherThanExhaustingTheMachine() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> total(book(Map.of(), perUnit("R", Category.BASIC, Indicator.LECTURE_RATE, ANY, "1")),
					"1E+999999999"))
			.withMessageContaining("CZ9")
			.withMessageContaining("月讲堂到课率");
	}

	@Test
	void aBookWithoutRowsGivesEverybodyZero() {
		assertThat(total(book(Map.of()), "1")).isEqualTo("0.00");
	}

	@Test
	void keepsTheOrderOfManySubjectsAndAllowsAnIdTwice() {
		List<Facts> many = IntStream.range(0, 25_000)
			.mapToObj((i) -> facts("CZ" + (i / 2), Indicator.HONOURS, String.valueOf(i % 25)))
			.toList();
		List<Score> scores = IndexScorer.of(book(Map.of(), AWARD)).score(many);
		assertThat(scores).hasSize(25_000);
		assertThat(IntStream.range(0, 25_000)).allSatisfy((i) -> {
			assertThat(scores.get(i).id()).isEqualTo("CZ" + (i / 2));
			assertThat(scores.get(i).total().intValueExact()).isEqualTo(4 * (i % 25));
		});
	}

	@Test
	void nobodyGetsNoScore() {
		assertThat(IndexScorer.of(book(Map.of(), AWARD)).score(List.of())).isEmpty();
	}

	private static BigDecimal total(IndexBook book, String rate) {
		return only(book, facts("CZ9", Indicator.LECTURE_RATE, rate)).total();
	}

	private static Score only(IndexBook book, Facts facts) {
		Score score = IndexScorer.of(book).score(List.of(facts)).get(0);
		assertThat(LedgerSums.of(score)).isEqualByComparingTo(score.total());
		return score;
	}

	private static Score.Entry last(Score score) {
		return score.entries().get(score.entries().size() - 1);
	}

}
