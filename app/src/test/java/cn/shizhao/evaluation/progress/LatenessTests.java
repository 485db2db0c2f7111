package cn.shizhao.evaluation.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

import cn.shizhao.foundation.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

class LatenessTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 9);

	private static final Set<LocalDate> FREE = Set.of(LocalDate.of(2026, 10, 11));

	private final Lateness lateness = new Lateness(saturdayIsWorked(),
			Clock.fixed(Instant.parse("2026-10-13T01:05:00Z"), ZoneId.of("Asia/Shanghai")));

	@Test
	void theDueDayItselfIsInTime() {
		assertThat(this.lateness.days(FRIDAY, LocalDateTime.of(2026, 10, 9, 23, 59))).isZero();
	}

	@Test
	void onlyWorkingDaysCountUntilItWasDone() {
		assertThat(this.lateness.days(FRIDAY, LocalDateTime.of(2026, 10, 10, 8, 0))).isEqualTo(1);
		assertThat(this.lateness.days(FRIDAY, LocalDateTime.of(2026, 10, 11, 8, 0))).isEqualTo(1);
		assertThat(this.lateness.days(FRIDAY, LocalDateTime.of(2026, 10, 12, 8, 0))).isEqualTo(2);
	}

	@Test
	void whatIsNotDoneIsCountedUntilToday() {
		assertThat(this.lateness.days(FRIDAY, null)).isEqualTo(3);
	}

	@Test
	void withoutADueDayNothingIsLate() {
		assertThat(this.lateness.days(null, null)).isZero();
	}

	private static WorkingCalendar saturdayIsWorked() {
		WorkingCalendar calendar = Mockito.mock(WorkingCalendar.class);
		BDDMockito.given(calendar.isWorkingDay(any()))
			.willAnswer((call) -> !FREE.contains(call.<LocalDate>getArgument(0)));
		return calendar;
	}

}
