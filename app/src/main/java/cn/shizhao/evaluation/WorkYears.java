package cn.shizhao.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;

import cn.shizhao.calendar.WorkingCalendar;
import cn.shizhao.platform.Processes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens each quarter's evaluation on the first working day after the quarter, year after
 * year.
 */
@Service
@Transactional
class WorkYears {

	private static final String PROCESS = "work-year";

	private static final LocalTime OPENS = LocalTime.of(8, 0);

	private final Processes processes;

	private final Evaluations evaluations;

	private final Quarters quarters;

	private final WorkingCalendar calendar;

	private final Clock clock;

	WorkYears(Processes processes, Evaluations evaluations, Quarters quarters, WorkingCalendar calendar, Clock clock) {
		this.processes = processes;
		this.evaluations = evaluations;
		this.quarters = quarters;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Begins with the quarter at hand when no year is under way; quarters that ended
	 * before the system was there are opened by hand.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void ensureRunning() {
		if (!this.processes.running(PROCESS)) {
			startAfter(Period.of(LocalDate.now(this.clock)).previous());
		}
	}

	/**
	 * Starts the year of the quarter that follows.
	 * @param last the quarter that needs nothing any more
	 */
	void startAfter(Period last) {
		this.processes.start(PROCESS, String.valueOf(last.next().year()), Map.of("lastPeriod", last.toString()));
	}

	/**
	 * When a quarter's evaluation opens.
	 * @param period the quarter
	 * @return 08:00 on the first working day after it
	 */
	Date opensAt(Period period) {
		LocalDate day = this.calendar.firstWorkingDayFrom(period.next().start());
		return Date.from(day.atTime(OPENS).atZone(this.clock.getZone()).toInstant());
	}

	/**
	 * Opens a quarter that is due, unless the office did so by hand.
	 * @param period the quarter
	 * @return true when it was the last of its year
	 */
	boolean open(Period period) {
		if (this.evaluations.find(period).isEmpty()) {
			this.quarters.start(period);
		}
		return period.next().year() != period.year();
	}

}
