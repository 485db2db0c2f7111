package cn.shizhao.rules.internal;

/**
 * A branch or section of which only so many may be chosen: a fact of the selection.
 */
public final class Unit {

	private final String name;

	private final int limit;

	private int taken;

	/**
	 * A unit of which nobody is chosen yet.
	 * @param name in words, such as 支部 B03
	 * @param limit 每支部上限 or 每科室上限
	 */
	public Unit(String name, int limit) {
		this.name = name;
		this.limit = limit;
	}

	/**
	 * How many more may be chosen.
	 * @return 0 when the unit is full
	 */
	public int getRoom() {
		return this.limit - this.taken;
	}

	String name() {
		return this.name;
	}

	int limit() {
		return this.limit;
	}

	void take() {
		this.taken++;
	}

}
