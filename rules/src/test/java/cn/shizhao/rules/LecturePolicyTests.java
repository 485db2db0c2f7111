package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.rules.LectureBook.Key;
import cn.shizhao.rules.LectureBook.Module;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureBook.Theme;
import cn.shizhao.rules.LectureBook.Turn;
import cn.shizhao.rules.LectureMonth.Candidate;
import cn.shizhao.rules.LectureSlot.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every row of the default lecture roster, at and beside its bounds.
 */
class LecturePolicyTests {

	private static final LectureBook BOOK = PolicyBooks.lectures();

	private static final LecturePlanner POLICY = LecturePlanner.of(BOOK);

	@Test
	void everyPairOfModuleAndThemeHasOneMonthOfTheYear() {
		assertThat(BOOK.turns()).extracting(Turn::month)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, LectureBook.MONTHS)::iterator);
		assertThat(BOOK.turns().stream().map((turn) -> List.of(turn.module(), turn.theme())))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Module.values())
				.flatMap((module) -> Arrays.stream(Theme.values()).map((theme) -> List.of(module, theme)))
				.toList());
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "ON_DUTY, 0, JT-01", "ON_DUTY, 1,", "FULL_MEMBER, 0, JT-02", "FULL_MEMBER, 1,", "LECTURES, 2,",
			"LECTURES, 3, JT-03", "LECTURES, 4, JT-03" })
	void whoMayLecture(LectureIndicator indicator, BigDecimal value, String code) {
		LectureSlot slot = POLICY
			.plan(List.of(new LectureMonth(1, List.of(new Candidate("X", "某", null, Map.of(indicator, value))))))
			.get(0);
		if (code == null) {
			assertThat(slot.chosen()).isNotNull();
		}
		else {
			assertThat(slot.passedOver()).singleElement().satisfies((one) -> {
				assertThat(one.outcome()).isEqualTo(Outcome.INELIGIBLE);
				assertThat(one.reason()).contains(code);
			});
		}
	}

	@Test
	void aBranchLecturesTwiceAYearTwoMonthsApartAndAPersonOnce() {
		assertThat(BOOK.quota()).isEqualTo(new Quota(2, 1, 2));
	}

	@ParameterizedTest
	@MethodSource("keys")
	void aKeyDecidesBetweenThoseEqualOnTheKeysBeforeIt(Key key) {
		Map<LectureIndicator, BigDecimal> worseInAllAfter = new EnumMap<>(LectureIndicator.class);
		Map<LectureIndicator, BigDecimal> better = new EnumMap<>(LectureIndicator.class);
		BOOK.ranking().stream().skip(BOOK.ranking().indexOf(key) + 1L).forEach((later) -> {
			worseInAllAfter.put(later.indicator(), later.higherFirst() ? BigDecimal.ONE : BigDecimal.ZERO);
			better.put(later.indicator(), later.higherFirst() ? BigDecimal.ZERO : BigDecimal.ONE);
		});
		worseInAllAfter.put(key.indicator(), key.higherFirst() ? BigDecimal.ZERO : BigDecimal.ONE);
		better.put(key.indicator(), key.higherFirst() ? BigDecimal.ONE : BigDecimal.ZERO);
		LectureSlot slot = POLICY
			.plan(List.of(new LectureMonth(1,
					List.of(new Candidate("A", "甲", "B01", worseInAllAfter), new Candidate("B", "乙", "B02", better)))))
			.get(0);
		assertThat(slot.chosen().id()).isEqualTo("B");
		assertThat(slot.reason()).contains(key.indicator().label());
	}

	static Stream<Key> keys() {
		return BOOK.ranking().stream();
	}

	@Test
	void proposalsComeFirstThenThoseWhoLecturedLeastAndLongestAgo() {
		assertThat(BOOK.ranking()).containsExactly(new Key(LectureIndicator.THEME_PROPOSED, true),
				new Key(LectureIndicator.MODULE_PROPOSED, true), new Key(LectureIndicator.BRANCH_LECTURES, false),
				new Key(LectureIndicator.LECTURES, false), new Key(LectureIndicator.MONTHS_SINCE, true),
				new Key(LectureIndicator.PARTY_YEARS, true));
	}

	@Test
	void aYearOfFourteenBranchesIsFilledWithoutBreakingTheQuota() {
		List<Candidate> everybody = IntStream.range(0, 132)
			.mapToObj((i) -> new Candidate("CZ%04d".formatted(i), "某", "B%02d".formatted(i % 14),
					Map.of(LectureIndicator.PARTY_YEARS, BigDecimal.valueOf(i % 40))))
			.toList();
		List<LectureSlot> plan = POLICY.plan(IntStream.rangeClosed(1, LectureBook.MONTHS)
			.mapToObj((month) -> new LectureMonth(month, everybody))
			.toList());
		assertThat(plan).allSatisfy((slot) -> {
			assertThat(slot.chosen()).isNotNull();
			assertThat(slot.passedOver()).hasSize(131);
		});
		assertThat(plan.stream().map((slot) -> slot.chosen().id())).doesNotHaveDuplicates();
		for (int i = 1; i < plan.size(); i++) {
			assertThat(plan.get(i).chosen().branch()).isNotEqualTo(plan.get(i - 1).chosen().branch());
		}
	}

}
