package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import cn.shizhao.rules.Selection.Outcome;
import cn.shizhao.rules.Selection.Result;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Eligibility;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every row of the default selection policy.
 */
class SelectionPolicyTests {

	private static final SelectionBook BOOK = PolicyBooks.selection();

	private static final BigDecimal STEP = new BigDecimal("0.01");

	@ParameterizedTest(name = "{1} at {2}")
	@MethodSource("eligibilityBoundaries")
	void aValueInsideTheRangeDisqualifiesAndOneOutsideDoesNot(Eligibility row, String code, BigDecimal value,
			boolean inside) {
		Facts candidate = new Facts("X", "某", null, null, Map.of(row.indicator(), value));
		Outcome outcome = select(row.award(), List.of(candidate)).outcomes().get(0);
		assertThat(outcome.result()).isEqualTo(inside ? Result.INELIGIBLE : Result.SELECTED);
		assertThat(outcome.reason().contains(code)).isEqualTo(inside);
		assertThat(outcome.rank()).isEqualTo(inside ? null : 1);
	}

	static Stream<Arguments> eligibilityBoundaries() {
		return BOOK.eligibility().stream().flatMap(SelectionPolicyTests::boundaries);
	}

	private static Stream<Arguments> boundaries(Eligibility row) {
		return Stream.of(row.band().lower(), row.band().upper())
			.filter(Objects::nonNull)
			.flatMap((bound) -> Stream.of(bound.subtract(STEP), bound, bound.add(STEP)))
			.map((value) -> arguments(row, row.code(), value,
					(row.band().lower() == null || value.compareTo(row.band().lower()) >= 0)
							&& (row.band().upper() == null || value.compareTo(row.band().upper()) < 0)));
	}

	@Test
	void theQuotasAreThoseOfThePolicy() {
		assertThat(BOOK.quotas()).isEqualTo(Map.of(Award.QUARTERLY_EXEMPLAR, new Quota(10, 2, 1),
				Award.EXCELLENT_SECTION, new Quota(6, 2, null), Award.ANNUAL_EXEMPLAR, new Quota(10, 2, null)));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("rankingKeys")
	void aRankingKeyDecidesBetweenCandidatesEqualOnTheKeysBeforeIt(Award award, Key key) {
		Facts low = new Facts("A", "甲", "B01", "K01", Map.of(key.indicator(), new BigDecimal("90")));
		Facts high = new Facts("B", "乙", "B02", "K02", Map.of(key.indicator(), new BigDecimal("90.5")));
		SelectionBook ranking = new SelectionBook(BOOK.file(), BOOK.hash(), List.of(), BOOK.quotas(), BOOK.ranking(),
				List.of());
		Selection selection = ExemplarSelector.of(ranking).select(award, List.of(low, high), List.of());
		assertThat(selection.outcomes()).extracting(Outcome::rank).containsExactly(1, 2);
		assertThat(selection.outcomes().get(0).id()).isEqualTo(key.higherFirst() ? "B" : "A");
	}

	static Stream<Arguments> rankingKeys() {
		return Stream.of(Award.values())
			.flatMap((award) -> BOOK.ranking().get(award).stream().map((key) -> arguments(award, key)));
	}

	@Test
	void findingsAreTheOnlyKeyOfWhichLessIsBetter() {
		assertThat(BOOK.ranking().values().stream().flatMap(List::stream).filter((key) -> !key.higherFirst()))
			.extracting(Key::indicator)
			.containsExactly(Indicator.FINDINGS);
	}

	private static Selection select(Award award, List<Facts> candidates) {
		return ExemplarSelector.of(BOOK).select(award, candidates, List.of());
	}

}
