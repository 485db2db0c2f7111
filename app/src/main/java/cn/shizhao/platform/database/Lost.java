package cn.shizhao.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which errors mean that a connection is of no more use: it broke, its server may no
 * longer be written to, or the embedded database closed itself.
 */
public final class Lost {

	/** 1290 --super-read-only and the like; 3100 a member that left the group. */
	private static final Set<Integer> MYSQL = Set.of(1053, 1290, 1792, 1836, 1927, 3032, 3100, 3168, 3169, 4031);

	/** 90098 closed; 90028, 90031 could not read or write; 90121 stopped. */
	private static final Set<Integer> H2 = Set.of(90028, 90031, 90067, 90098, 90121);

	/** What the pool says of a connection that it took back already. */
	private static final String EVICTED = "Connection is closed";

	/** What the driver says of statements, connections and answers that were cut. */
	private static final List<String> CUT = List.of("No operations allowed after", "Can not read response from server");

	private static final int GENERAL = 50_000;

	private static final String STORE_FAILURE = "org.h2.mvstore.MVStoreException";

	private Lost() {
	}

	/** Whether an error or one chained to it means that. */
	static boolean is(SQLException failure) {
		SQLException one = failure;
		for (int deep = 0; one != null && deep < 10; deep++) {
			String state = one.getSQLState();
			// nothing came out of the pool in time
			if (one instanceof SQLTransientConnectionException || isOver(one.getMessage())
					|| (state != null && state.startsWith("08")) || MYSQL.contains(one.getErrorCode())
					|| H2.contains(one.getErrorCode()) || isStoreFailure(one)) {
				return true;
			}
			one = one.getNextException();
		}
		return false;
	}

	/** The pool and MySQL's driver give no code for what was cut in the middle. */
	private static boolean isOver(@Nullable String words) {
		return words != null && (words.equals(EVICTED) || CUT.stream().anyMatch(words::startsWith));
	}

	/** Whether a stack trace that came as text tells of it. */
	static boolean told(@Nullable String text) {
		return text != null && Stream.concat(Stream.of(EVICTED), CUT.stream())
			.anyMatch((words) -> text.contains("SQLException: " + words));
	}

	/** H2 reports what its store could not write as a general error. */
	private static boolean isStoreFailure(SQLException failure) {
		Throwable cause = failure.getCause();
		return failure.getErrorCode() == GENERAL && cause != null && cause.getClass().getName().equals(STORE_FAILURE);
	}

	/** Whether anything in a chain of causes means that. */
	public static boolean caused(@Nullable Throwable failure) {
		Throwable one = failure;
		for (int deep = 0; one != null && deep < 20; deep++) {
			if (one instanceof SQLException sql && is(sql)) {
				return true;
			}
			one = one.getCause();
		}
		return false;
	}

}
