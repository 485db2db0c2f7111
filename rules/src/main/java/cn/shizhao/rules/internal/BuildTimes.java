package cn.shizhao.rules.internal;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts and times what is compiled.
 */
public final class BuildTimes {

	private static final AtomicLong COUNT = new AtomicLong();

	private static final AtomicLong NANOS = new AtomicLong();

	private BuildTimes() {
	}

	static void add(long nanos) {
		COUNT.incrementAndGet();
		NANOS.addAndGet(nanos);
	}

	public static long count() {
		return COUNT.get();
	}

	public static long nanos() {
		return NANOS.get();
	}

}
