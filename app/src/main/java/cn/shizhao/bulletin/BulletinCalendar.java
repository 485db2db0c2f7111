package cn.shizhao.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.Date;
import java.util.Map;

import cn.shizhao.platform.Processes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins each month's bulletin on the last working day, year after year.
 */
@Service
@Transactional
class BulletinCalendar {

	private static final String PROCESS = "bulletin-calendar";

	private static final LocalTime OPENS = LocalTime.of(8, 0);

	private final Processes processes;

	private final BulletinStarter starter;

	private final Clock clock;

	BulletinCalendar(Processes processes, BulletinStarter starter, Clock clock) {
		this.processes = processes;
		this.starter = starter;
		this.clock = clock;
	}

	/**
	 * Begins with the month at hand when no calendar is under way; months that ended
	 * before the system was there are begun by hand.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void ensureRunning() {
		if (!this.processes.running(PROCESS)) {
			startAfter(YearMonth.now(this.clock).minusMonths(1));
		}
	}

	/**
	 * Starts the year of the month that follows.
	 * @param last the month that needs nothing any more
	 */
	void startAfter(YearMonth last) {
		this.processes.start(PROCESS, String.valueOf(last.plusMonths(1).getYear()),
				Map.of("lastMonth", last.toString()));
	}

	/**
	 * When a month's bulletin begins.
	 * @param month the month
	 * @return 08:00 on its last working day
	 */
	Date opensAt(YearMonth month) {
		return Date.from(this.starter.closesOn(month).atTime(OPENS).atZone(this.clock.getZone()).toInstant());
	}

	/**
	 * Begins the bulletin of a month that is due, unless the office did so by hand. A
	 * calendar file that came meanwhile may have moved its day: then it waits once more.
	 * @param month the month
	 * @return the month that needs nothing any more, and whether it was the last of its
	 * year
	 */
	Opened open(YearMonth month) {
		if (LocalDate.now(this.clock).isBefore(this.starter.closesOn(month))) {
			return new Opened(month.minusMonths(1), false);
		}
		this.starter.begin(month);
		return new Opened(month, month.getMonth() == Month.DECEMBER);
	}

	/**
	 * How far the calendar has come.
	 *
	 * @param last the month that needs nothing any more
	 * @param yearComplete whether it was the last of its year
	 */
	record Opened(YearMonth last, boolean yearComplete) {
	}

}
