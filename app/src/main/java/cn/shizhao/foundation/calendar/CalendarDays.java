package cn.shizhao.foundation.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.shizhao.foundation.table.Problems;

/**
 * The days as a folder had them at one moment.
 *
 * @param years those that have a file
 * @param days those that stand in a file
 */
record CalendarDays(Set<Integer> years, Map<LocalDate, Day> days) {

	private static final Pattern NAME = Pattern.compile("(20\\d{2})\\.csv");

	/**
	 * What is in a folder, without reading it.
	 * @param folder may be missing
	 * @return the files of years
	 * @throws UncheckedIOException when the folder cannot be read
	 */
	static SortedMap<Path, Stamp> in(Path folder) {
		SortedMap<Path, Stamp> found = new TreeMap<>();
		if (!Files.isDirectory(folder)) {
			return found;
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((one) -> name(one).matches()).toList()) {
				found.put(file, new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("日历文件夹 " + folder + " 无法读取；请检查权限", ex);
		}
	}

	/**
	 * Reads files.
	 * @param files those of {@link #in(Path)}
	 * @param problems takes what is wrong with any of them
	 * @return the days of all
	 */
	static CalendarDays read(SortedMap<Path, Stamp> files, Problems problems) {
		Set<Integer> years = new HashSet<>();
		Map<LocalDate, Day> days = new HashMap<>();
		for (Path file : files.keySet()) {
			int year = year(file);
			years.add(year);
			try {
				days.putAll(CalendarFile.read(year, file.toString(), Files.readAllBytes(file), problems));
			}
			catch (IOException ex) {
				problems.add(file + "：无法读取；请检查文件权限");
			}
		}
		return new CalendarDays(years, days);
	}

	private static int year(Path file) {
		Matcher name = name(file);
		if (!name.matches()) {
			throw new IllegalArgumentException(file + " is no file of a year");
		}
		return Integer.parseInt(name.group(1));
	}

	private static Matcher name(Path file) {
		return NAME.matcher(file.getFileName().toString());
	}

	/**
	 * By what an edited file shows.
	 *
	 * @param size in bytes
	 * @param modified when it was last written
	 */
	record Stamp(long size, FileTime modified) {
	}

	/**
	 * A day that stands in a file.
	 *
	 * @param works whether people work on it
	 * @param remark why, such as 春节调休; may be empty
	 */
	record Day(boolean works, String remark) {
	}

}
