package cn.shizhao.platform.engine;

import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;

/**
 * Tells a no that was meant from a fault: the one is an answer to somebody, of the other
 * every detail is wanted.
 */
final class Refusals {

	private static final String OURS = "cn.shizhao.";

	private Refusals() {
	}

	/**
	 * The no inside of what the engine made of it.
	 * @param failure what came out
	 * @return the exception that says why; empty for faults
	 */
	static Optional<Throwable> in(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (ours(cause) || engines(cause) || overtaken(cause)) {
				return Optional.of(cause);
			}
		}
		return Optional.empty();
	}

	/** A sentence for people that our own code threw, not a library that it called. */
	private static boolean ours(Throwable cause) {
		boolean kind = cause instanceof IllegalArgumentException || cause instanceof IllegalStateException;
		return kind && Failure.isForPeople(cause.getMessage()) && cause.getStackTrace().length > 0
				&& cause.getStackTrace()[0].getClassName().startsWith(OURS);
	}

	/** Somebody else was first. */
	private static boolean overtaken(Throwable cause) {
		return cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException;
	}

	private static boolean engines(Throwable cause) {
		return cause instanceof AuthorizationException || cause instanceof AccessDeniedException
				|| cause instanceof OptimisticLockingException || cause instanceof BadUserRequestException
				|| cause instanceof NotFoundException || cause instanceof NullValueException;
	}

}
