package cn.shizhao.rules.internal;

import java.util.OptionalInt;

import cn.shizhao.rules.ResponseBook.Circumstances;

/**
 * One finding: the fact the rows of 处置 match.
 */
public final class Incident {

	private final int clause;

	private final Circumstances circumstances;

	private final int count;

	private OptionalInt row = OptionalInt.empty();

	Incident(int clause, Circumstances circumstances, int count) {
		this.clause = clause;
		this.circumstances = circumstances;
		this.count = count;
	}

	/**
	 * Which clause.
	 * @return from 1
	 */
	public int getClause() {
		return this.clause;
	}

	/**
	 * How grave.
	 * @return the ordinal of the circumstances
	 */
	public int getCircumstances() {
		return this.circumstances.ordinal();
	}

	/**
	 * How often.
	 * @return from 1; long, as an open end lies beyond every count
	 */
	public long getCount() {
		return this.count;
	}

	/**
	 * Called by the rule of the row that decides.
	 * @param index of the row
	 */
	public void decide(int index) {
		this.row = OptionalInt.of(index);
	}

	OptionalInt row() {
		return this.row;
	}

}
