package cn.shizhao.inspection.review;

import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.review.Statistics.BySection;
import org.jspecify.annotations.Nullable;

/**
 * The review of a quarter as the page shows it to one person.
 *
 * @param period which quarter
 * @param quarters those there are pages of, newest first
 * @param full whether the person sees everything, not only totals and their own unit
 * @param closed whether the review was held
 * @param state in words
 * @param asOf of which day or moment the numbers are, in words
 * @param numbers the numbers; names are for those who see everything
 * @param sections those the person may see, the worst first
 * @param spotless how many sections had no finding
 * @param remarks what the office says, null when not yet ready or not for this person
 * @param meeting the meeting, null before it
 * @param talks the sections talked with, as far as the person may see them
 */
record ReviewView(Period period, List<Quarter> quarters, boolean full, boolean closed, String state, String asOf,
		Statistics numbers, List<BySection> sections, long spotless, @Nullable Remarks remarks,
		@Nullable Minutes meeting, List<Talk> talks) {

	private static final int TOP = 10;

	/**
	 * The sections of the chart.
	 * @return the worst ten
	 */
	public List<BySection> top() {
		return this.sections.stream().limit(TOP).toList();
	}

	public long overdueOpen() {
		return this.numbers.overdue().stream().filter(Statistics.Overdue::open).count();
	}

	/**
	 * A quarter to go to.
	 *
	 * @param period which
	 * @param state how far its review is, in words
	 */
	record Quarter(Period period, String state) {
	}

	/**
	 * What the office says.
	 *
	 * @param text its words
	 * @param by who wrote it and when
	 */
	record Remarks(String text, String by) {
	}

	/**
	 * The meeting.
	 *
	 * @param day in words
	 * @param place where
	 * @param chair who led it
	 * @param attendees who was there
	 * @param text what was said, null when not for this person
	 * @param by who recorded it and when
	 */
	record Minutes(String day, String place, String chair, String attendees, @Nullable String text, String by) {
	}

	/**
	 * A section talked with.
	 *
	 * @param section its name
	 * @param words its numbers
	 */
	record Talk(String section, String words) {
	}

}
