package cn.shizhao.platform.engine;

import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tries a transaction again in which someone else got in the way: two that wait for each
 * other, or a process that another moved at this very moment.
 */
public final class Collisions {

	private static final int TRIES = 5;

	/**
	 * Someone else changed what this changed, held what this wanted and wanted what this
	 * held, or added below what this removed.
	 */
	static final Set<Integer> CODES = Set.of(BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode(),
			BuiltinExceptionCode.DEADLOCK.getCode(), BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());

	private Collisions() {
	}

	/**
	 * Whether somebody else was first, as the engine tells it.
	 * @param failure what came out of the engine
	 * @return whether the same may succeed when it is tried again
	 */
	static boolean is(Throwable failure) {
		return failure instanceof ProcessEngineException engines && CODES.contains(engines.getCode());
	}

	/**
	 * Does work on the engine, and names a collision as Spring does.
	 * @param <T> what it gives
	 * @param work on the engine
	 * @param refusal Chinese, for when it collided
	 * @return what the work gave
	 * @throws ConcurrencyFailureException when somebody else was first
	 */
	static <T> T named(Supplier<T> work, String refusal) {
		try {
			return work.get();
		}
		catch (ProcessEngineException ex) {
			throw is(ex) ? new ConcurrencyFailureException(refusal, ex) : ex;
		}
	}

	static void named(Runnable work, String refusal) {
		named(() -> {
			work.run();
			return true;
		}, refusal);
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
