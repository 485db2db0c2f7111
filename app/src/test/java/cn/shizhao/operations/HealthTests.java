package cn.shizhao.operations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import cn.shizhao.calendar.WorkingCalendar;
import cn.shizhao.platform.EngineLoad;
import cn.shizhao.platform.EngineLoad.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What makes a node show as down, and what does not yet.
 */
class HealthTests {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 10, 0);

	@ParameterizedTest
	@CsvSource({ "2026-11-30, true, false, UP", "2026-12-01, true, false, DOWN", "2026-12-01, true, true, UP",
			"2026-03-01, false, false, DOWN", "2026-03-01, false, true, DOWN" })
	void aYearThatDeadlinesAreCountedInNeedsACalendar(String day, boolean thisYear, boolean nextYear, String status) {
		WorkingCalendar calendar = mock(WorkingCalendar.class);
		given(calendar.covers(2026)).willReturn(thisYear);
		given(calendar.covers(2027)).willReturn(nextYear);
		Health health = new CalendarHealthIndicator(calendar, clock(LocalDateTime.parse(day + "T10:00"))).health();
		assertThat(health.getStatus()).hasToString(status);
		assertThat(health.getDetails().get("2027年").toString()).startsWith(nextYear ? "有" : "缺");
	}

	@ParameterizedTest
	@CsvSource({ "9, 0, UP", "11, 0, DOWN", "0, 1, DOWN", "0, 0, UP" })
	void lateJobsAndIncidentsCallTheOperator(int minutesLate, int incidents, String status) {
		assertThat(work(new Load(5, 2, 3, NOW.minusMinutes(minutesLate), incidents)).getStatus()).hasToString(status);
	}

	@Test
	void withoutAnyJobAllIsWell() {
		assertThat(work(new Load(5, 2, 0, null, 0)).getStatus()).isEqualTo(Status.UP);
	}

	private static Health work(Load load) {
		EngineLoad engine = () -> load;
		return new WorkHealthIndicator(engine, clock(NOW)).health();
	}

	private static Clock clock(LocalDateTime time) {
		return Clock.fixed(time.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
	}

}
