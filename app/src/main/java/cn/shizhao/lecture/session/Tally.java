package cn.shizhao.lecture.session;

import java.util.Collection;

/**
 * How many were at a lecture.
 *
 * @param total of whom attendance is known
 * @param present were there
 * @param leave had leave
 * @param absent were not there
 * @param madeUp made the lesson up
 */
record Tally(int total, int present, int leave, int absent, int madeUp) {

	private static final int WHOLE = 1000;

	private static final double PER_MILLE = 10.0;

	static Tally of(Collection<Attendance> people) {
		return new Tally(people.size(), count(people, Mark.PRESENT), count(people, Mark.LEAVE),
				count(people, Mark.ABSENT), (int) people.stream().filter((one) -> one.madeUpOn() != null).count());
	}

	private static int count(Collection<Attendance> people, Mark mark) {
		return (int) people.stream().filter((one) -> one.mark() == mark).count();
	}

	public boolean known() {
		return this.total > 0;
	}

	/**
	 * The share of those who were there.
	 * @return such as 97.7%, empty when nothing is known
	 */
	public String percent() {
		return known() ? Math.round((double) WHOLE * this.present / this.total) / PER_MILLE + "%" : "";
	}

	/**
	 * The numbers in words.
	 * @return such as 应到 130 人，到场 127 人（97.7%），请假 2 人，缺席 1 人
	 */
	public String words() {
		return "应到 %d 人，到场 %d 人（%s），请假 %d 人，缺席 %d 人".formatted(this.total, this.present, percent(), this.leave,
				this.absent);
	}

}
