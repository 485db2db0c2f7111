package cn.shizhao.foundation.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import cn.shizhao.foundation.calendar.CalendarDays.Day;
import cn.shizhao.foundation.calendar.CalendarDays.Stamp;
import cn.shizhao.foundation.table.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Working days from a folder with one file a year, read at start-up and whenever a file
 * was changed.
 */
@Component
class FileCalendar implements WorkingCalendar, CalendarFiles {

	private static final Logger logger = LoggerFactory.getLogger(FileCalendar.class);

	private final Path folder;

	private final ApplicationEventPublisher events;

	private volatile CalendarDays days;

	private volatile List<String> problems = List.of();

	/** The last that was found, right or wrong, so that each is read and told once. */
	private SortedMap<Path, Stamp> seen;

	private boolean told = true;

	/**
	 * Reads the folder.
	 * @param folder holds files such as {@code 2026.csv}; may be missing
	 * @param events is told when the days change later
	 * @throws cn.shizhao.foundation.table.TableException with every problem of every file
	 */
	FileCalendar(@Value("${shizhao.calendar}") Path folder, ApplicationEventPublisher events) {
		this.folder = folder;
		this.events = events;
		this.seen = CalendarDays.in(folder);
		Problems found = new Problems();
		this.days = CalendarDays.read(this.seen, found);
		found.throwIfAny();
		if (this.days.years().isEmpty()) {
			logger.warn("日历文件夹 {} 里没有日历文件（如 2026.csv）；工作日暂按周一至周五计算", folder);
		}
	}

	@Override
	public synchronized void look() {
		try {
			SortedMap<Path, Stamp> now = CalendarDays.in(this.folder);
			if (!now.equals(this.seen)) {
				readAgain(now);
				this.seen = now;
			}
			if (!this.told) {
				this.events.publishEvent(new CalendarChanged());
				this.told = true;
			}
		}
		catch (RuntimeException ex) {
			logger.warn("工作日历没能重新读取或通知，稍后再试：{}", ex.getMessage());
		}
	}

	private void readAgain(SortedMap<Path, Stamp> files) {
		Problems found = new Problems();
		CalendarDays read = CalendarDays.read(files, found);
		this.problems = found.lines();
		if (!found.isEmpty()) {
			logger.error("工作日历文件有误，仍按原来的日历计算；请改正：\n{}", String.join("\n", this.problems));
			return;
		}
		logger.info("工作日历文件有变动，已重新读取：{}", files.keySet());
		this.told = this.told && read.equals(this.days);
		this.days = read;
	}

	@Override
	public List<String> problems() {
		return this.problems;
	}

	@Override
	public Optional<String> remark(LocalDate day) {
		return Optional.ofNullable(this.days.days().get(day)).map(Day::remark);
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		Day listed = this.days.days().get(day);
		return (listed != null) ? listed.works() : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
	}

	@Override
	public LocalDate plusWorkingDays(LocalDate from, int days) {
		LocalDate day = from;
		for (int left = Math.abs(days); left > 0;) {
			day = day.plusDays(Integer.signum(days));
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	@Override
	public LocalDate firstWorkingDayFrom(LocalDate day) {
		return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
	}

	@Override
	public boolean covers(int year) {
		return this.days.years().contains(year);
	}

}
