package cn.shizhao.platform.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import cn.shizhao.foundation.calendar.CalendarFiles;
import cn.shizhao.foundation.calendar.WorkingCalendar;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when a year that deadlines are counted in has no calendar: this year, and from
 * December on the next, or when a file was changed and is wrong.
 */
@Component
class CalendarHealthIndicator implements HealthIndicator {

	private final WorkingCalendar calendar;

	private final CalendarFiles files;

	private final Clock clock;

	CalendarHealthIndicator(WorkingCalendar calendar, CalendarFiles files, Clock clock) {
		this.calendar = calendar;
		this.files = files;
		this.clock = clock;
	}

	@Override
	public Health health() {
		LocalDate today = LocalDate.now(this.clock);
		int year = today.getYear();
		boolean needed = this.calendar.covers(year)
				&& (this.calendar.covers(year + 1) || today.getMonth() != Month.DECEMBER);
		List<String> problems = this.files.problems();
		Health.Builder health = (needed && problems.isEmpty()) ? Health.up() : Health.down();
		health.withDetail(year + "年", words(year)).withDetail(year + 1 + "年", words(year + 1));
		if (!problems.isEmpty()) {
			health.withDetail("文件有误，仍按原来的日历计算", String.join("；", problems));
		}
		return health.build();
	}

	private String words(int year) {
		return this.calendar.covers(year) ? "有" : "缺：把 " + year + ".csv 放进日历文件夹，不用重新启动";
	}

}
