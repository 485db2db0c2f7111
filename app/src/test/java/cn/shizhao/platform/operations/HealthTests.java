package cn.shizhao.platform.operations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import cn.shizhao.foundation.calendar.CalendarFiles;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.engine.EngineLoad;
import cn.shizhao.platform.engine.EngineLoad.Load;
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
		Health health = calendarHealth(calendar, List.of(), day);
		assertThat(health.getStatus()).hasToString(status);
		assertThat(health.getDetails().get("2027年").toString()).startsWith(nextYear ? "有" : "缺");
	}

	@Test
	void aCalendarFileThatIsWrongCallsTheOperator() {
		WorkingCalendar calendar = mock(WorkingCalendar.class);
		given(calendar.covers(2026)).willReturn(true);
		Health health = calendarHealth(calendar, List.of("2026.csv 第 3 行“日期”：不能为空"), "2026-03-01");
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().values()).anyMatch((words) -> words.toString().contains("第 3 行"));
	}

	private static Health calendarHealth(WorkingCalendar calendar, List<String> problems, String day) {
		CalendarFiles files = mock(CalendarFiles.class);
		given(files.problems()).willReturn(problems);
		return new CalendarHealthIndicator(calendar, files, clock(LocalDateTime.parse(day + "T10:00"))).health();
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
