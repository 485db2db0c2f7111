package cn.shizhao.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * What one request has done to the database so far: a request that committed nothing can
 * be sent again.
 */
final class RequestWork {

	private static final ThreadLocal<RequestWork> CURRENT = new ThreadLocal<>();

	private boolean lost;

	private boolean committed;

	private RequestWork() {
	}

	static RequestWork begin() {
		RequestWork work = new RequestWork();
		CURRENT.set(work);
		return work;
	}

	static void end() {
		CURRENT.remove();
	}

	/** Something was written for good, or nobody can say. */
	static void committed() {
		RequestWork work = current();
		if (work != null) {
			work.committed = true;
		}
	}

	/** A connection was lost. */
	static void lost() {
		RequestWork work = current();
		if (work != null) {
			work.lost = true;
		}
	}

	private static @Nullable RequestWork current() {
		return CURRENT.get();
	}

	boolean hasCommitted() {
		return this.committed;
	}

	boolean hasLost() {
		return this.lost;
	}

}
