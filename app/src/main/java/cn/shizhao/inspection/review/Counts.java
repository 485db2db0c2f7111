package cn.shizhao.inspection.review;

import java.util.Collection;

import cn.shizhao.inspection.finding.Findings.Found;
import cn.shizhao.rules.ResponseBook.Grade;

/**
 * How many findings there are of each grade, so that one thing can be weighed against
 * another.
 *
 * @param severe 严重
 * @param ordinary 一般
 * @param reminder 提醒
 */
record Counts(int severe, int ordinary, int reminder) {

	private static final int SEVERE_WEIGHT = 3;

	private static final int ORDINARY_WEIGHT = 2;

	static Counts of(Collection<Found> findings) {
		return new Counts(count(findings, Grade.SEVERE), count(findings, Grade.ORDINARY),
				count(findings, Grade.REMINDER));
	}

	private static int count(Collection<Found> findings, Grade grade) {
		return (int) findings.stream().filter((finding) -> finding.grade() == grade).count();
	}

	public int total() {
		return this.severe + this.ordinary + this.reminder;
	}

	/**
	 * The number by which sections are compared.
	 * @return 严重 counts three times, 一般 twice
	 */
	public int weight() {
		return SEVERE_WEIGHT * this.severe + ORDINARY_WEIGHT * this.ordinary + this.reminder;
	}

	/**
	 * The number in words.
	 * @return such as 3 个（严重 1 个、一般 0 个、提醒 2 个）
	 */
	String words() {
		return "%d 个（严重 %d 个、一般 %d 个、提醒 %d 个）".formatted(total(), this.severe, this.ordinary, this.reminder);
	}

}
