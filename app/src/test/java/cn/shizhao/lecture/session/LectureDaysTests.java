package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.time.YearMonth;

import cn.shizhao.foundation.calendar.SampleCalendar;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The days of lectures by the rule, over holidays and Spring Festival.
 */
class LectureDaysTests {

	private final WorkingCalendar calendar = SampleCalendar.read();

	@ParameterizedTest
	@CsvSource({ "2026-01,2026-01-05", "2026-02,2026-02-24", "2026-03,2026-03-09", "2026-04,2026-04-07",
			"2026-05,2026-05-11", "2026-06,2026-06-08", "2026-10,2026-10-08", "2027-02,2027-02-08" })
	void isTheFirstWorkingDayOfTheSecondWeekButAfterSpringFestival(YearMonth month, LocalDate day) {
		assertThat(new LectureDays(this.calendar).of(month)).isEqualTo(day);
	}

}
