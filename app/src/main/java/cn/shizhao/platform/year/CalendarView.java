package cn.shizhao.platform.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import cn.shizhao.platform.year.Occasion.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar page shows, as a month or as a list.
 *
 * @param month the month shown, of the list the one to go back to
 * @param today in the office's zone
 * @param kind the only kind shown, null for all
 * @param kinds those to choose from
 * @param notice why days may be wrong, null when they are not
 */
record CalendarView(YearMonth month, LocalDate today, @Nullable Kind kind, List<Kind> kinds, @Nullable String notice) {

	public String label() {
		return this.month.getYear() + "年" + this.month.getMonthValue() + "月";
	}

	public boolean current() {
		return this.month.equals(YearMonth.from(this.today));
	}

	/**
	 * One day of the grid.
	 *
	 * @param date which
	 * @param weekday such as 星期五
	 * @param inside whether it belongs to the month shown
	 * @param today whether it is today
	 * @param works whether people work on it
	 * @param remark what the calendar file says, such as 休 春节 or 班 春节调休; empty for
	 * ordinary days
	 * @param items what the year brings
	 * @param tasks what the person has to finish by then
	 */
	record Day(LocalDate date, String weekday, boolean inside, boolean today, boolean works, String remark,
			List<Item> items, List<Task> tasks) {

		public boolean empty() {
			return this.items.isEmpty() && this.tasks.isEmpty();
		}

	}

	/**
	 * An occasion as people read it.
	 *
	 * @param occasion what it is
	 * @param weekday such as 星期五
	 * @param path the page that shows it, null when there is none for this person
	 * @param left how far away, such as 还有 3 个工作日; empty when it is past or over
	 * @param starts when it begins by itself, such as 1月27日自动开始; empty when that is on
	 * the day itself, not known, or past
	 * @param obstacle why it has not begun although it was due, null when it is not so
	 */
	record Item(Occasion occasion, String weekday, @Nullable String path, String left, String starts,
			@Nullable String obstacle) {

		/**
		 * The class that gives the colour.
		 */
		public String css() {
			return "cal-" + this.occasion.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		/**
		 * The class of the tag with the state.
		 */
		public String tag() {
			return switch (this.occasion.state()) {
				case DONE -> "tag-done";
				case UNDER_WAY -> "tag-warn";
				case AHEAD, CANCELLED -> "";
			};
		}

	}

	/**
	 * A task of the person that is due.
	 *
	 * @param name what is to be done
	 * @param subject what it is about
	 * @param path where it opens
	 * @param time when, such as 18:00
	 * @param late whether that is over
	 */
	record Task(String name, String subject, String path, String time, boolean late) {
	}

}
