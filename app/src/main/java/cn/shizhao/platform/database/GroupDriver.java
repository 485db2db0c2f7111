package cn.shizhao.platform.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Connects to whichever member of a MySQL group takes writes, such as
 * {@code jdbc:mysql://a:3306,b:3306,c:3306/shizhao}, and waits while the group elects
 * one. Connections to another member than the newest are cut: what hangs on a member that
 * froze gets its answer at once.
 */
public final class GroupDriver implements Driver {

	private static final Pattern URL = Pattern.compile("(jdbc:mysql://)([^/]+,[^/]+)(/.*)");

	/** The longest election seen lasted 7 seconds. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int PAUSE_MS = 200;

	private static final int WATCH_MS = 1000;

	/** For a member to answer while connecting; one that froze still accepts. */
	private static final String ANSWER_MS = "1500";

	/** A later answer, to a statement that works. */
	private static final int STATEMENT_MS = 15_000;

	private static final String WRITABLE = "SELECT @@global.super_read_only = 0 AND @@global.offline_mode = 0";

	/** Account, password or database are wrong: no member will say otherwise. */
	private static final Set<Integer> OPERATORS = Set.of(1044, 1045, 1049, 1698);

	private final Driver mysql;

	private final Set<GroupConnection> open = ConcurrentHashMap.newKeySet();

	private final AtomicBoolean watched = new AtomicBoolean();

	private volatile @Nullable String primary;

	private volatile @Nullable String first;

	public GroupDriver() throws SQLException {
		this.mysql = DriverManager.getDriver("jdbc:mysql://localhost/");
	}

	@Override
	public @Nullable Connection connect(String url, Properties properties) throws SQLException {
		Matcher parts = URL.matcher(url);
		if (!parts.matches()) {
			return this.mysql.connect(url, properties);
		}
		Member member = open(parts, properties);
		if (this.watched.compareAndSet(false, true)) {
			Thread watch = new Thread(() -> watch(parts, properties), "mysql-primary");
			watch.setDaemon(true);
			watch.start();
		}
		return GroupConnection.of(member, () -> open(parts, properties).connection(), this.open);
	}

	/**
	 * Asks the primary every second: on one that froze, nobody else would notice before
	 * the time for an answer is over.
	 */
	private void watch(Matcher url, Properties properties) {
		Member member = null;
		while (!Thread.currentThread().isInterrupted()) {
			try {
				if (member == null) {
					member = open(url, properties);
					member.connection().setNetworkTimeout(Runnable::run, Integer.parseInt(ANSWER_MS));
				}
				requireWritable(member.host(), member.connection());
				Thread.sleep(WATCH_MS);
			}
			catch (SQLException ex) {
				abort(member);
				member = null;
				this.first = null;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static void abort(@Nullable Member member) {
		try {
			if (member != null) {
				member.connection().abort(Runnable::run);
			}
		}
		catch (SQLException ex) {
			// was broken already
		}
	}

	private Member open(Matcher url, Properties properties) throws SQLException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				return anyOf(url, properties);
			}
			catch (SQLException ex) {
				if (System.nanoTime() > end || OPERATORS.contains(ex.getErrorCode())) {
					throw ex;
				}
				pause(ex);
			}
		}
	}

	/** The last one first, unless it did not answer; then it comes last. */
	private Member anyOf(Matcher url, Properties properties) throws SQLException {
		List<String> hosts = new ArrayList<>(Arrays.asList(url.group(2).split(",")));
		String last = this.first;
		if (last != null && hosts.remove(last)) {
			hosts.add(0, last);
		}
		else if (this.primary != null && hosts.remove(this.primary)) {
			hosts.add(this.primary);
		}
		SQLException failure = new SQLTransientConnectionException("地址里没有服务器：" + url.group(2));
		for (String host : hosts) {
			try {
				return connected(host, url.group(1) + host + url.group(3), properties);
			}
			catch (SQLException ex) {
				if (failure.getErrorCode() == 0) {
					failure = ex;
				}
				if (host.equals(last)) {
					// one that froze costs time each time it is asked
					this.first = null;
				}
			}
		}
		throw failure;
	}

	private Member connected(String host, String url, Properties properties) throws SQLException {
		Properties impatient = new Properties();
		impatient.putAll(properties);
		impatient.setProperty("connectTimeout", ANSWER_MS);
		impatient.setProperty("socketTimeout", ANSWER_MS);
		Connection connection = this.mysql.connect(url, impatient);
		try {
			requireWritable(host, connection);
			connection.setNetworkTimeout(Runnable::run, STATEMENT_MS);
		}
		catch (SQLException ex) {
			connection.abort(Runnable::run);
			throw ex;
		}
		this.first = host;
		if (!host.equals(this.primary)) {
			this.primary = host;
			this.open.stream().filter((other) -> !other.host().equals(host)).forEach(GroupConnection::cut);
		}
		return new Member(host, connection);
	}

	private static void requireWritable(String host, Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(WRITABLE)) {
			if (!answer.next() || !answer.getBoolean(1)) {
				throw new SQLTransientConnectionException("MySQL 组里的 " + host + " 现在只读，等着选出主服务器", "08001");
			}
		}
	}

	private static void pause(SQLException reason) throws SQLException {
		try {
			Thread.sleep(PAUSE_MS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw reason;
		}
	}

	@Override
	public boolean acceptsURL(String url) throws SQLException {
		return this.mysql.acceptsURL(url);
	}

	@Override
	public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
		return this.mysql.getPropertyInfo(url, properties);
	}

	@Override
	public int getMajorVersion() {
		return this.mysql.getMajorVersion();
	}

	@Override
	public int getMinorVersion() {
		return this.mysql.getMinorVersion();
	}

	@Override
	public boolean jdbcCompliant() {
		return this.mysql.jdbcCompliant();
	}

	@Override
	public Logger getParentLogger() {
		return Logger.getLogger("cn.shizhao.platform.database");
	}

	/**
	 * A connection to one that takes writes.
	 */
	record Member(String host, Connection connection) {
	}

}
