package cn.shizhao;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Lets time go by and does what is due by then, as the job executor would.
 */
final class PassingTime {

	private final TurningClock clock;

	private final ManagementService management;

	private final Runnable whenTheYearActed;

	PassingTime(TurningClock clock, ManagementService management, Runnable whenTheYearActed) {
		this.clock = clock;
		this.management = management;
		this.whenTheYearActed = whenTheYearActed;
	}

	/** From job to job, and day to day while there is none. */
	void walkTo(String time) {
		LocalDateTime end = LocalDateTime.parse(time);
		work();
		while (this.clock.now().isBefore(end)) {
			LocalDateTime tomorrow = this.clock.now().plusDays(1);
			LocalDateTime next = Stream.of(tomorrow, nextJob(), end).min(Comparator.naturalOrder()).orElseThrow();
			this.clock.turnTo(next.isBefore(this.clock.now()) ? tomorrow : next);
			work();
		}
	}

	/** Nothing runs until then. */
	void jumpTo(String time) {
		this.clock.turnTo(LocalDateTime.parse(time));
		work();
	}

	private LocalDateTime nextJob() {
		return this.management.createJobQuery()
			.timers()
			.duedateHigherThan(this.clock.date())
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.stream()
			.map((job) -> LocalDateTime.ofInstant(job.getDuedate().toInstant(), TurningClock.ZONE))
			.findFirst()
			.orElse(LocalDateTime.MAX);
	}

	private void work() {
		for (List<Job> due = due(); !due.isEmpty(); due = due()) {
			Job job = due.get(0);
			boolean year = job.getProcessDefinitionKey().equals("work-year");
			this.management.executeJob(job.getId());
			if (year) {
				this.whenTheYearActed.run();
			}
		}
	}

	private List<Job> due() {
		return this.management.createJobQuery()
			.executable()
			.orderByJobDuedate()
			.asc()
			.orderByJobId()
			.asc()
			.listPage(0, 1);
	}

}
