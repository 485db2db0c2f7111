package cn.shizhao.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Leaves a proof in each transaction that writes, so that a commit whose answer was lost
 * does not stay open: it is asked for on the member that leads by then.
 */
final class GroupConnection implements InvocationHandler {

	private static final Pattern READS = Pattern.compile("(?is)\\s*(select|show|set)\\b.*");

	private static final String PROOF = "INSERT INTO committed_work (id) VALUES (?)";

	private static final int NO_TABLE = 1146;

	private static final int THERE_ALREADY = 1062;

	/** A commit that is still under way on the member we lost sight of holds the row. */
	private static final String WAIT = "SET SESSION innodb_lock_wait_timeout = 5";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final String host;

	private final Connection connection;

	private final Opener opener;

	private final Set<GroupConnection> open;

	private boolean wrote;

	private GroupConnection(GroupDriver.Member member, Opener opener, Set<GroupConnection> open) {
		this.host = member.host();
		this.connection = member.connection();
		this.opener = opener;
		this.open = open;
	}

	/**
	 * A connection that proves its commits.
	 * @param member where it leads
	 * @param opener makes another, to the member that leads by then
	 * @param open holds all that are open
	 */
	static Connection of(GroupDriver.Member member, Opener opener, Set<GroupConnection> open) {
		GroupConnection handler = new GroupConnection(member, opener, open);
		open.add(handler);
		return (Connection) Proxy.newProxyInstance(GroupConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, handler);
	}

	String host() {
		return this.host;
	}

	/**
	 * Whoever waits for an answer on it fails. In a thread of its own, because the driver
	 * waits there for the one who waits.
	 */
	void cut() {
		this.open.remove(this);
		Thread cutting = new Thread(this::abort, "mysql-cut");
		cutting.setDaemon(true);
		cutting.start();
	}

	private void abort() {
		try {
			this.connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			// was broken already
		}
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		switch (method.getName()) {
			case "equals":
				return arguments != null && proxy == arguments[0];
			case "hashCode":
				return System.identityHashCode(this);
			case "commit":
				commit();
				return null;
			case "rollback":
				this.wrote = this.wrote && arguments != null;
				break;
			case "setAutoCommit":
				if (this.wrote && Boolean.TRUE.equals(arguments[0])) {
					commit();
				}
				break;
			case "prepareStatement", "prepareCall", "createStatement":
				note(arguments);
				break;
			case "close", "abort":
				this.open.remove(this);
				break;
			default:
				break;
		}
		try {
			return method.invoke(this.connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private void note(Object @Nullable [] arguments) throws SQLException {
		boolean reads = arguments != null && arguments[0] instanceof String sql && READS.matcher(sql).matches();
		if (reads) {
			return;
		}
		if (this.connection.getAutoCommit()) {
			RequestWork.committed();
		}
		else {
			this.wrote = true;
		}
	}

	private void commit() throws SQLException {
		if (!this.wrote) {
			this.connection.commit();
			return;
		}
		this.wrote = false;
		String work = UUID.randomUUID().toString();
		boolean proven = prove(work);
		try {
			this.connection.commit();
		}
		catch (SQLException ex) {
			if (!Lost.is(ex)) {
				throw ex;
			}
			if (!proven || !happened(work, ex)) {
				throw ex;
			}
		}
		RequestWork.committed();
	}

	/** The tables themselves are made without. */
	private boolean prove(String work) throws SQLException {
		try {
			insert(this.connection, work);
			return true;
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == NO_TABLE) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * Whether a commit happened. The row inserted here keeps it from happening later.
	 * @throws SQLException {@code failure}, when nobody can tell
	 */
	private boolean happened(String work, SQLException failure) throws SQLException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			try (Connection other = this.opener.open(); Statement statement = other.createStatement()) {
				statement.execute(WAIT);
				insert(other, work);
				return false;
			}
			catch (SQLException ex) {
				if (ex.getErrorCode() == THERE_ALREADY) {
					return true;
				}
				failure.addSuppressed(ex);
			}
		}
		RequestWork.committed();
		throw failure;
	}

	private static void insert(Connection connection, String work) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(PROOF)) {
			statement.setString(1, work);
			statement.executeUpdate();
		}
	}

	/**
	 * Makes a connection.
	 */
	interface Opener {

		Connection open() throws SQLException;

	}

}
