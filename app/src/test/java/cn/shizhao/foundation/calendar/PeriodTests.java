package cn.shizhao.foundation.calendar;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Quarters, and the year that comes after its four.
 */
class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2026Q1, 2026年第一季度, 2026-01-01, 2026-03-31, 2025Q4, 2026Q2",
			"2026Q4, 2026年第四季度, 2026-10-01, 2026-12-31, 2026Q3, 2027Q1",
			"2026, 2026年度, 2026-01-01, 2026-12-31, 2025, 2027" })
	void aPeriodKnowsItsDaysAndItsNeighbours(String key, String label, LocalDate start, LocalDate end, String previous,
			String next) {
		Period period = Period.parseAny(key);
		assertThat(period).hasToString(key);
		assertThat(period.label()).isEqualTo(label);
		assertThat(period.start()).isEqualTo(start);
		assertThat(period.end()).isEqualTo(end);
		assertThat(period.previous()).hasToString(previous);
		assertThat(period.next()).hasToString(next);
	}

	@Test
	void aYearComesAfterItsQuarters() {
		assertThat(Period.ofYear(2026).quarters()).extracting(Period::toString)
			.containsExactly("2026Q1", "2026Q2", "2026Q3", "2026Q4");
		assertThat(Period.ofYear(2026)).isGreaterThan(new Period(2026, 4)).isLessThan(new Period(2027, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026", "2026Q5", "2026Q0", "26Q1", "", "2026q1" })
	void onlyAQuarterIsReadWhereAQuarterIsMeant(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text))
			.withMessage("期别“" + text + "”不对；应写成年份加季度，如 2026Q3");
	}

}
