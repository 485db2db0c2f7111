package cn.shizhao.platform;

import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tries a transaction again in which someone else got in the way: two that wait for each
 * other, or a process that another moved at this very moment.
 */
public final class Collisions {

	private static final int TRIES = 5;

	private Collisions() {
	}

	/**
	 * Does the work, at most five times.
	 * @param <T> what it gives
	 * @param work a whole transaction, which leaves nothing behind when it fails
	 * @param refusal Chinese, for when it collided every time
	 * @return what the work gave
	 * @throws IllegalStateException when it collided every time
	 */
	public static <T> T retry(Supplier<T> work, String refusal) {
		for (int left = TRIES - 1;; left--) {
			try {
				return work.get();
			}
			catch (ConcurrencyFailureException ex) {
				if (left == 0) {
					throw new IllegalStateException(refusal, ex);
				}
			}
		}
	}

}
