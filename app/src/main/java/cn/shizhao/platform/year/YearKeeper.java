package cn.shizhao.platform.year;

import cn.shizhao.foundation.calendar.CalendarChanged;
import cn.shizhao.platform.engine.Collisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps a year under way and lets it know when days moved. A word that is lost with the
 * program is made good at its next start.
 */
@Component
class YearKeeper {

	private static final Logger log = LoggerFactory.getLogger(YearKeeper.class);

	private final WorkYears years;

	YearKeeper(WorkYears years) {
		this.years = years;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		retry(this.years::ensureRunning);
		planAnewLater();
	}

	@EventListener(CalendarChanged.class)
	void planAnew() {
		retry(this.years::planAnew);
	}

	/** What was done is done: whoever did it need not hear that the year is late. */
	@TransactionalEventListener(classes = ScheduleChanged.class, fallbackExecution = true)
	void planAnewLater() {
		try {
			planAnew();
		}
		catch (RuntimeException ex) {
			log.warn("安排有变动，工作年度没能重新排期，下一次到期或启动时再排：{}", ex.getMessage());
		}
	}

	private static void retry(Runnable work) {
		Collisions.retry(() -> {
			work.run();
			return true;
		}, "工作年度正忙，没能重新排期");
	}

}
