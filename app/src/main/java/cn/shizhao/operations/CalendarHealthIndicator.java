package cn.shizhao.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;

import cn.shizhao.calendar.WorkingCalendar;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when a year that deadlines are counted in has no calendar: this year, and from
 * December on the next.
 */
@Component
class CalendarHealthIndicator implements HealthIndicator {

	private final WorkingCalendar calendar;

	private final Clock clock;

	CalendarHealthIndicator(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public Health health() {
		LocalDate today = LocalDate.now(this.clock);
		int year = today.getYear();
		boolean needed = this.calendar.covers(year)
				&& (this.calendar.covers(year + 1) || today.getMonth() != Month.DECEMBER);
		return (needed ? Health.up() : Health.down()).withDetail(year + "年", words(year))
			.withDetail(year + 1 + "年", words(year + 1))
			.build();
	}

	private String words(int year) {
		return this.calendar.covers(year) ? "有" : "缺:把 " + year + ".csv 放进日历文件夹,再重新启动";
	}

}
