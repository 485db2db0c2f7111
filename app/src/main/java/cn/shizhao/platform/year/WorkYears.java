package cn.shizhao.platform.year;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.engine.Processes.Ended;
import cn.shizhao.platform.year.Schedule.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins what the features bring to the year when it is due, one after another, year
 * after year.
 */
@Service
@Transactional
class WorkYears {

	static final String PROCESS = "work-year";

	static final String FROM = "from";

	private static final String CHANGED = "scheduleChanged";

	/** It had the bulletins to itself, before there was one calendar. */
	private static final String FORMER = "bulletin-calendar";

	private static final String REPLACED = "由新的工作年度接替";

	/** When what met an obstacle is looked at again. */
	private static final LocalTime MORNING = LocalTime.of(6, 0);

	private static final Logger log = LoggerFactory.getLogger(WorkYears.class);

	private final Processes processes;

	private final Schedule schedule;

	private final Clock clock;

	WorkYears(Processes processes, Schedule schedule, Clock clock) {
		this.processes = processes;
		this.schedule = schedule;
		this.clock = clock;
	}

	/**
	 * Starts the year at hand when none is under way. What went by older models is taken
	 * over from the day on which the first of them began; what lies before the system is
	 * left to the office.
	 */
	void ensureRunning() {
		List<Ended> former = Stream
			.concat(this.processes.endOlder(PROCESS, REPLACED).stream(),
					this.processes.endAll(FORMER, REPLACED).stream())
			.toList();
		if (!former.isEmpty()) {
			log.info("流程图换了新的：{} 个工作年度由新的接替，还没有到期的照旧排期", former.size());
		}
		if (!this.processes.running(PROCESS)) {
			LocalDate today = LocalDate.now(this.clock);
			start(today.getYear(), former.stream().map(WorkYears::from).min(LocalDate::compareTo).orElse(today));
		}
	}

	private static LocalDate from(Ended year) {
		return Optional.ofNullable(year.ids().get(FROM))
			.map(LocalDate::parse)
			.orElseGet(() -> year.startedAt().toLocalDate());
	}

	/**
	 * Starts a year.
	 * @param year four digits
	 * @param from whatever has its day before it is left to the office
	 */
	void start(int year, LocalDate from) {
		this.processes.start(PROCESS, String.valueOf(year), Map.of(FROM, from.toString()));
	}

	/**
	 * Lets the year look anew for what begins next, in a transaction of its own.
	 * @throws org.springframework.dao.ConcurrencyFailureException when something begins
	 * at this moment
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void planAnew() {
		this.processes.announce(CHANGED);
	}

	/**
	 * When a year has to act next.
	 * @param year four digits
	 * @param from whatever has its day before it is left to the office
	 * @return when the next occasion begins, the next morning at the latest while one
	 * meets an obstacle, the turn of the year when nothing is left; past when something
	 * was missed
	 */
	@Transactional(readOnly = true)
	Date wakesAt(int year, LocalDate from) {
		LocalDateTime turn = LocalDate.of(year + 1, 1, 1).atStartOfDay();
		LocalDateTime now = now();
		LocalDateTime next = this.schedule.ahead(from, year)
			.stream()
			.map((entry) -> due(entry, now) ? retried(entry, now) : entry.occasion().startsAt())
			.reduce(turn, (one, other) -> one.isBefore(other) ? one : other);
		return Date.from(next.atZone(this.clock.getZone()).toInstant());
	}

	private static LocalDateTime retried(Entry entry, LocalDateTime now) {
		return entry.obstacle().map((obstacle) -> {
			log.info("{}还不能开始：{}", entry.occasion().title(), obstacle);
			return now.toLocalDate().plusDays(1).atTime(MORNING);
		}).orElse(entry.occasion().startsAt());
	}

	/**
	 * Begins the first occasion that is due and meets no obstacle, and no other, so that
	 * each has a transaction of its own.
	 * @param year four digits
	 * @param from whatever has its day before it is left to the office
	 * @return true when the year is over and nothing of it is left to begin
	 * @throws IllegalStateException when a feature did not begin its occasion
	 */
	boolean beginDue(int year, LocalDate from) {
		firstDue(year, from).ifPresent(WorkYears::begin);
		return now().getYear() > year && firstDue(year, from).isEmpty();
	}

	private static void begin(Entry entry) {
		entry.feature().begin(entry.occasion());
		if (entry.isStillAhead()) {
			throw new IllegalStateException(entry.occasion().title() + "没有开始，原因不明；请运维人员查看日志");
		}
		log.info("{}已开始", entry.occasion().title());
	}

	private Optional<Entry> firstDue(int year, LocalDate from) {
		LocalDateTime now = now();
		return this.schedule.ahead(from, year)
			.stream()
			.filter((entry) -> due(entry, now) && entry.obstacle().isEmpty())
			.findFirst();
	}

	private static boolean due(Entry entry, LocalDateTime now) {
		LocalDateTime startsAt = entry.occasion().startsAt();
		return startsAt != null && !startsAt.isAfter(now);
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

}
