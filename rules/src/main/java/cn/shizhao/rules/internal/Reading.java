package cn.shizhao.rules.internal;

import java.util.Arrays;

/**
 * One value of one indicator: the fact the rows of a workbook match. Subjects with the
 * same value share a reading, so that the engine looks at each value of a batch once.
 */
public final class Reading {

	private final int indicator;

	private final long level;

	private int[] rows = new int[1];

	private int count;

	Reading(int indicator, long level) {
		this.indicator = indicator;
		this.level = level;
	}

	/**
	 * Which indicator.
	 * @return its ordinal
	 */
	public int getIndicator() {
		return this.indicator;
	}

	/**
	 * The value in whole numbers.
	 * @return what {@link Gauge#level} made of the value
	 */
	public long getLevel() {
		return this.level;
	}

	/**
	 * Called by the rule of a row that matches.
	 * @param row index of the row
	 */
	public void fire(int row) {
		if (this.count == this.rows.length) {
			this.rows = Arrays.copyOf(this.rows, 2 * this.count);
		}
		this.rows[this.count++] = row;
	}

	int count() {
		return this.count;
	}

	int copyRows(int[] target, int from) {
		System.arraycopy(this.rows, 0, target, from, this.count);
		return from + this.count;
	}

}
