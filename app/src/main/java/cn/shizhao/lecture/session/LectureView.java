package cn.shizhao.lecture.session;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A lecture as its page shows it to one person.
 *
 * @param line the lecture in one line
 * @param reason why this lecturer
 * @param text the words of the draft, null when there are none for this person
 * @param summary empty before
 * @param files those the person may have
 * @param branches attendance of those whose names the person may see
 * @param own the person's own, null when not entered
 * @param happened the first first
 * @param office whether the person may move, cancel and replace
 * @param mayCorrect those whose attendance the person may correct
 */
record LectureView(Line line, String reason, @Nullable String text, String summary, List<FileLine> files,
		List<BranchAttendance> branches, @Nullable Person own, List<Happened> happened, boolean office,
		List<Person> mayCorrect) {

	/**
	 * Those who missed the lesson and of whom it is not known whether they made it up.
	 * @return of those the person may correct
	 */
	public List<Person> open() {
		return this.mayCorrect.stream().filter((one) -> one.missed() && one.madeUp().isEmpty()).toList();
	}

	/**
	 * A lecture in a list.
	 *
	 * @param month such as 2026-11
	 * @param title such as 2026年11月月讲堂
	 * @param day in words
	 * @param iso the day for a field
	 * @param time such as 09:00
	 * @param place may be empty
	 * @param theme module and theme
	 * @param topic may be empty
	 * @param lecturer name
	 * @param state how far it has come
	 * @param tally who was there
	 * @param recorded whether attendance is known of it
	 * @param noticed when everyone was told, empty before
	 */
	record Line(String month, String title, String day, String iso, String time, String place, String theme,
			String topic, String lecturer, LectureState state, Tally tally, boolean recorded, String noticed) {
	}

	/**
	 * A file to take along.
	 *
	 * @param id its id
	 * @param kind in words
	 * @param name its name
	 * @param by who uploaded it and when
	 */
	record FileLine(String id, String kind, String name, String by) {
	}

	/**
	 * The people of a branch.
	 *
	 * @param name of the branch
	 * @param tally of those shown
	 * @param people by staff number
	 */
	record BranchAttendance(String name, Tally tally, List<Person> people) {
	}

	/**
	 * One person's attendance.
	 *
	 * @param id staff number
	 * @param name shown
	 * @param mark whether they were there
	 * @param reason why not
	 * @param madeUp what became of the missed lesson, in words
	 */
	record Person(String id, String name, Mark mark, String reason, String madeUp) {

		public boolean missed() {
			return this.mark != Mark.PRESENT;
		}

	}

	/**
	 * Something that happened.
	 *
	 * @param at when
	 * @param what in words, with the person it is about
	 * @param words what was said, may be empty
	 * @param by who did it
	 */
	record Happened(String at, String what, String words, String by) {
	}

}
