package cn.shizhao.lecture.booklet;

import java.util.List;

/**
 * The booklet of a year, ready for page and paper.
 *
 * @param year four digits
 * @param bureau whose it is
 * @param made when it was put together, such as 2026年12月
 * @param lectures those held, in the order of their days
 * @param articles those chosen, by branch
 * @param counts of the year
 */
record BookletView(int year, String bureau, String made, List<Lecture> lectures, List<Essay> articles, Counts counts) {

	/** Its name. */
	static final String TITLE = "《财政月讲堂》";

	public boolean nothing() {
		return this.lectures.isEmpty() && this.articles.isEmpty();
	}

	/**
	 * A lecture.
	 *
	 * @param month it was for, such as 2026-03
	 * @param label of the month, such as 3月
	 * @param date it was held on, in words
	 * @param topic its title
	 * @param lecturer name, with the branch
	 * @param kind module and theme
	 * @param place where, may be empty
	 * @param paragraphs its words; where there are none, what stands for them
	 * @param characters how long its text is, 0 without
	 */
	record Lecture(String month, String label, String date, String topic, String lecturer, String kind, String place,
			List<String> paragraphs, int characters) {

		public boolean attached() {
			return this.characters == 0;
		}

	}

	/**
	 * An article that was chosen.
	 *
	 * @param id of its page
	 * @param title its title
	 * @param author name, with the branch
	 * @param paragraphs its words; where there are none, what stands for them
	 * @param characters how long its text is, 0 without
	 */
	record Essay(String id, String title, String author, List<String> paragraphs, int characters) {
	}

	/**
	 * The year in numbers.
	 *
	 * @param held how many lectures were held
	 * @param cancelled how many were cancelled
	 * @param expected how many times someone was to come
	 * @param present how many times someone came
	 * @param madeUp how many times someone made it up
	 * @param rate share of those who came or made it up, such as 97.5%, — without lists
	 * @param handedIn how many articles were handed in
	 * @param chosen how many of them were chosen
	 * @param tables the numbers by module, theme and branch
	 */
	record Counts(int held, int cancelled, int expected, int present, int madeUp, String rate, int handedIn, int chosen,
			List<CountTable> tables) {

		/**
		 * The numbers of the year in sentences.
		 * @return one for lectures, one for attendance, one for articles
		 */
		public List<String> sentences() {
			return List.of(
					"全年举办月讲堂 %d 期%s。".formatted(this.held, (this.cancelled > 0) ? "，取消 " + this.cancelled + " 期" : ""),
					(this.expected > 0) ? "应到 %d 人次，到课 %d 人次，补课 %d 人次，到课率（含补课） %s。".formatted(this.expected,
							this.present, this.madeUp, this.rate) : "没有考勤记录。",
					"收到文章 %d 篇，选入 %d 篇。".formatted(this.handedIn, this.chosen));
		}

	}

	/**
	 * A table of numbers.
	 *
	 * @param caption above it
	 * @param header names of its columns
	 * @param rows its cells
	 */
	record CountTable(String caption, List<String> header, List<List<String>> rows) {
	}

}
