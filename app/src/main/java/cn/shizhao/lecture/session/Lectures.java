package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import cn.shizhao.rules.LectureBook;
import org.jspecify.annotations.Nullable;

/**
 * The register of lectures, for the yearly plan that fills it.
 */
public interface Lectures {

	/**
	 * Puts lectures of a published plan on the calendar, in the transaction at hand. A
	 * month that is there but has not begun is replaced.
	 * @param lectures at most one a month
	 * @throws IllegalArgumentException with a Chinese message, when the lecture of a
	 * month has begun and the plan would change it
	 */
	void schedule(List<Scheduled> lectures);

	/**
	 * Takes lectures that were held before the system was there, of which no attendance
	 * is known: they count for the turn of branches and people, and for nothing else.
	 * @param lectures at most one a month, of months that are not there
	 */
	void keepPast(List<Scheduled> lectures);

	/**
	 * Who lectured or is to lecture, for the turn of branches and people; cancelled
	 * lectures are left out.
	 * @return all there are, in the order of the months
	 */
	List<Scheduled> all();

	/**
	 * A lecture as planned, or as it was held.
	 *
	 * @param month the month it is for
	 * @param day when it is held, a working day
	 * @param fixed whether the day was set by hand rather than by the rule
	 * @param module 模块
	 * @param theme 主题
	 * @param topic 题目, at most 200 characters; may be empty until the draft is handed in
	 * @param lecturer staff number
	 * @param branch code of the lecturer's branch at that time, null where there was none
	 * @param reason why this lecturer, in Chinese words, at most 2000 characters
	 */
	record Scheduled(YearMonth month, LocalDate day, boolean fixed, LectureBook.Module module, LectureBook.Theme theme,
			String topic, String lecturer, @Nullable String branch, String reason) {
	}

}
