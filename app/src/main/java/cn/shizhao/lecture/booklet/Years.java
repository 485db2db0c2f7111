package cn.shizhao.lecture.booklet;

/**
 * The years a booklet may be of.
 */
final class Years {

	private static final int FIRST = 2000;

	private static final int LAST = 2099;

	private Years() {
	}

	/**
	 * A year that there can be a booklet of.
	 * @param year as typed
	 * @return the year
	 * @throws IllegalArgumentException with a Chinese message for anything else
	 */
	static int check(int year) {
		if (year < FIRST || year > LAST) {
			throw new IllegalArgumentException("年份“%d”不对；应是 2000 到 2099 之间的四位数字，如 2026".formatted(year));
		}
		return year;
	}

}
