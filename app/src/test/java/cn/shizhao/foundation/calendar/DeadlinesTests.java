package cn.shizhao.foundation.calendar;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Due and reminder times over holidays.
 */
class DeadlinesTests {

	/** Thursday 8 October 2026, 00:30 in Shanghai, still the day before in London. */
	private final Clock clock = Clock.fixed(Instant.parse("2026-10-07T16:30:00Z"), ZoneId.of("Asia/Shanghai"));

	private final Deadlines deadlines = new Deadlines(new FileCalendar(Path.of("config/calendar"), (event) -> {
	}), this.clock);

	@Test
	void threeWorkingDaysFromTheFirstDayAfterNationalDayTakeTheMakeUpSaturday() {
		Deadlines.Deadline deadline = this.deadlines.inWorkingDays(3);
		assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 10, 12));
		assertThat(deadline.dueAt()).isEqualTo(shanghai("2026-10-12T18:00:00"));
		assertThat(deadline.remindAt()).isEqualTo(shanghai("2026-10-10T09:00:00"));
	}

	@Test
	void theReminderOfOneWorkingDayIsOnTheWorkingDayBefore() {
		Deadlines.Deadline deadline = this.deadlines.inWorkingDays(LocalDate.of(2026, 9, 30), 1);
		assertThat(deadline.dueAt()).isEqualTo(shanghai("2026-10-08T18:00:00"));
		assertThat(deadline.remindAt()).isEqualTo(shanghai("2026-09-30T09:00:00"));
	}

	@Test
	void noTimeIsNoDeadline() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.inWorkingDays(0))
			.withMessageContaining("至少应为 1 个工作日");
	}

	private static Date shanghai(String time) {
		return Date.from(Instant.parse(time + "+08:00"));
	}

}
