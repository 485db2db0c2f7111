package cn.shizhao.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.shizhao.table.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Working days from a folder with one file a year, read once at start-up.
 */
@Component
class FileCalendar implements WorkingCalendar {

	private static final Logger logger = LoggerFactory.getLogger(FileCalendar.class);

	private static final Pattern NAME = Pattern.compile("(20\\d{2})\\.csv");

	private final Map<LocalDate, Boolean> days = new HashMap<>();

	private final Set<Integer> years = new HashSet<>();

	/**
	 * Reads the folder.
	 * @param folder holds files such as {@code 2026.csv}; may be missing
	 * @throws cn.shizhao.table.TableException with every problem of every file
	 */
	FileCalendar(@Value("${shizhao.calendar}") Path folder) {
		Problems problems = new Problems();
		files(folder).forEach((file) -> read(file, problems));
		problems.throwIfAny();
		if (this.years.isEmpty()) {
			logger.warn("日历文件夹 {} 里没有日历文件(如 2026.csv);工作日暂按周一至周五计算", folder);
		}
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return this.days.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
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
		return this.years.contains(year);
	}

	private void read(Path file, Problems problems) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		if (!name.matches()) {
			return;
		}
		int year = Integer.parseInt(name.group(1));
		this.years.add(year);
		try {
			this.days.putAll(CalendarFile.read(year, file.toString(), Files.readAllBytes(file), problems));
		}
		catch (IOException ex) {
			problems.add(file + ":无法读取;请检查文件权限");
		}
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("日历文件夹 " + folder + " 无法读取;请检查权限", ex);
		}
	}

}
