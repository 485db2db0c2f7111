package cn.shizhao.rules;

import cn.shizhao.rules.internal.BuildTimes;

/**
 * How often and how long rules were compiled since the program started. Safe to read at
 * any time.
 */
public final class RuleBuilds {

	private RuleBuilds() {
	}

	/**
	 * How many rule bases were compiled; those found in the cache do not count.
	 * @return the number
	 */
	public static long count() {
		return BuildTimes.count();
	}

	/**
	 * How long that took in all.
	 * @return nanoseconds
	 */
	public static long nanos() {
		return BuildTimes.nanos();
	}

}
