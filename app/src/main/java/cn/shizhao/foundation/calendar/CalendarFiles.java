package cn.shizhao.foundation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The files that working days come from, which people edit while the program runs.
 */
public interface CalendarFiles {

	/**
	 * Reads the files again when one of them is no longer what it was, and tells of it
	 * with {@link CalendarChanged}; days that were read before stay while a file is
	 * wrong. Never fails.
	 */
	void look();

	/**
	 * What is wrong with the files as they are now.
	 * @return one line each, in Chinese; empty when the days that count are those of the
	 * files
	 */
	List<String> problems();

	/**
	 * What the file says of a day.
	 * @param day the day
	 * @return such as 春节 or 春节调休; empty for days that stand in no file
	 */
	Optional<String> remark(LocalDate day);

}
