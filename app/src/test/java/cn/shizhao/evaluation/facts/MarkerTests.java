package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkerTests {

	private static final int WORKING_DAYS = 66;

	private final Map<FactKey, BigDecimal> lastQuarter = new HashMap<>();

	private final Map<FactKey, BigDecimal> others = new HashMap<>();

	@ParameterizedTest
	@CsvSource({ "LECTURE_RATE, 1, 0.41, false", "LECTURE_RATE, 1, 0.4, true", "PERFORMANCE, 75, 89.99, false",
			"PERFORMANCE, 75, 90, true", "PERFORMANCE, 90, 75, true", "MAXIMS, 0, 2, false", "MAXIMS, 0, 3, true",
			"VOLUNTEER_HOURS, 2, 16.9, false", "VOLUNTEER_HOURS, 2, 17, true", "COMMUNITY, 1, 0, true",
			"COMMUNITY, 1, 1, false", "DAYS_ON_DUTY, 62, 33, false", "DAYS_ON_DUTY, 62, 32, true",
			"PARTY_YEARS, 8, 9, false", "PARTY_YEARS, 8, 10, true" })
	void aMembersValueIsMarkedFromItsKindsJumpOn(Indicator indicator, BigDecimal last, BigDecimal now, boolean marked) {
		this.lastQuarter.put(key(Subject.MEMBER, indicator), last);
		assertThat(look(Subject.MEMBER, indicator, now, false).has(Mark.CHANGED)).isEqualTo(marked);
	}

	@ParameterizedTest
	@CsvSource({ "5, false", "6, true" })
	void aUnitsSumMayMoveTwiceAsFar(BigDecimal now, boolean marked) {
		this.lastQuarter.put(key(Subject.BRANCH, Indicator.MAXIMS), BigDecimal.ZERO);
		assertThat(look(Subject.BRANCH, Indicator.MAXIMS, now, false).has(Mark.CHANGED)).isEqualTo(marked);
	}

	@Test
	void theChangeIsSaidInWords() {
		this.lastQuarter.put(key(Subject.MEMBER, Indicator.LECTURE_RATE), new BigDecimal("1.0000"));
		FactLine line = look(Subject.MEMBER, Indicator.LECTURE_RATE, new BigDecimal("0.3333"), false);
		assertThat(line.notes()).containsExactly(new Mark.Note(Mark.CHANGED, "上季度 1，本季度 0.3333"));
		assertThat(line.last()).isEqualByComparingTo("1");
	}

	@Test
	void withoutLastQuartersValueNothingChanged() {
		assertThat(look(Subject.MEMBER, Indicator.PERFORMANCE, new BigDecimal("10"), false).notes()).isEmpty();
	}

	@Test
	void aMissingValueIsMarkedMissingOnly() {
		this.lastQuarter.put(key(Subject.MEMBER, Indicator.PERFORMANCE), new BigDecimal("90"));
		assertThat(look(Subject.MEMBER, Indicator.PERFORMANCE, null, false).notes()).extracting(Mark.Note::mark)
			.containsExactly(Mark.MISSING);
	}

	@ParameterizedTest
	@CsvSource({ "66, ''", "67, 本季度只有 66 个工作日" })
	void nobodyIsOnDutyLongerThanTheQuarter(BigDecimal days, String why) {
		FactLine line = look(Subject.MEMBER, Indicator.DAYS_ON_DUTY, days, false);
		assertThat(line.notes()).extracting(Mark.Note::why).isEqualTo(why.isEmpty() ? List.of() : List.of(why));
	}

	@Test
	void fewerFindingsThanGradedOnesAreOutOfRange() {
		this.others.put(key(Subject.MEMBER, Indicator.ORDINARY_FINDINGS), BigDecimal.ONE);
		this.others.put(key(Subject.MEMBER, Indicator.SERIOUS_FINDINGS), BigDecimal.ONE);
		assertThat(look(Subject.MEMBER, Indicator.FINDINGS, BigDecimal.ONE, false).notes())
			.containsExactly(new Mark.Note(Mark.OUT_OF_RANGE, "少于一般问题数与严重问题数之和 2"));
		assertThat(look(Subject.MEMBER, Indicator.FINDINGS, BigDecimal.valueOf(2), false).notes()).isEmpty();
	}

	@Test
	void aRateAboveOneIsOutOfRange() {
		assertThat(look(Subject.MEMBER, Indicator.LECTURE_RATE, new BigDecimal("1.0001"), false).notes())
			.containsExactly(new Mark.Note(Mark.OUT_OF_RANGE, "不能大于 1"));
	}

	@Test
	void aContradictionNamesTheOtherSources() {
		assertThat(look(Subject.MEMBER, Indicator.PARTY_YEARS, BigDecimal.TEN, true).notes())
			.containsExactly(new Mark.Note(Mark.DISAGREES, "其他来源：9（花名册）"));
	}

	@Test
	void everyKindHasAJump() {
		for (Indicator indicator : Indicator.values()) {
			assertThat(Marker.jump(row(Subject.MEMBER, indicator, BigDecimal.ONE, false))).isPositive();
		}
	}

	private FactLine look(Subject subject, Indicator indicator, @Nullable BigDecimal amount, boolean disagrees) {
		return new Marker(this.lastQuarter, WORKING_DAYS).look(new FactSubject(subject, "X", "某", "B01", "K01"),
				row(subject, indicator, amount, disagrees), this.others::get);
	}

	private static FactRow row(Subject subject, Indicator indicator, @Nullable BigDecimal amount, boolean disagrees) {
		return new FactRow(subject, "X", indicator, 1, amount, FactBook.Source.IMPORT, "导入 a.csv 第2行", "CZ0050",
				LocalDateTime.of(2026, 10, 12, 9, 5), disagrees ? "9（花名册）" : "", disagrees);
	}

	private static FactKey key(Subject subject, Indicator indicator) {
		return new FactKey(subject, "X", indicator);
	}

}
