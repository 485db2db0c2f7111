package cn.shizhao.foundation.calendar;

import java.nio.file.Path;

/**
 * The calendar that is shipped, for tests of other features.
 */
public final class SampleCalendar {

	private SampleCalendar() {
	}

	public static WorkingCalendar read() {
		return new FileCalendar(Path.of("config/calendar"), (event) -> {
		});
	}

}
