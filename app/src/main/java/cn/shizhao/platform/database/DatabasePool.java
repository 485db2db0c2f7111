package cn.shizhao.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool, which drops connections that are of no use although they seem to be, and
 * tells when the database is away.
 */
class DatabasePool extends HikariDataSource {

	private static final Logger log = LoggerFactory.getLogger(DatabasePool.class);

	/** A file of 1 GB takes about half of it. */
	private static final long COMPACT_MS = 60_000;

	private final DatabaseState state;

	DatabasePool(DatabaseState state) {
		this.state = state;
		setExceptionOverride(new SQLExceptionOverride() {

			@java.lang.Override
			public SQLExceptionOverride.Override adjudicate(SQLException failure) {
				if (!Lost.is(failure)) {
					return SQLExceptionOverride.Override.CONTINUE_EVICT;
				}
				lost(failure);
				return SQLExceptionOverride.Override.MUST_EVICT;
			}

		});
	}

	@Override
	public Connection getConnection() throws SQLException {
		try {
			return super.getConnection();
		}
		catch (SQLTransientConnectionException ex) {
			lost(ex);
			throw ex;
		}
	}

	/** Whatever needs the database has ended before; what breaks now is no outage. */
	@Override
	public void close() {
		this.state.close();
		if (isRunning() && getJdbcUrl().startsWith("jdbc:h2:file:")) {
			compact();
		}
		super.close();
	}

	/**
	 * What is written into a new file takes the old one's place when it is whole, so that
	 * the power may fail at any moment; it ends by itself with the program.
	 */
	private void compact() {
		Thread compacting = new Thread(() -> {
			try (Connection connection = super.getConnection(); Statement statement = connection.createStatement()) {
				statement.execute("SHUTDOWN COMPACT");
			}
			catch (SQLException ex) {
				log.debug("not compacted", ex);
			}
		}, "database-compact");
		compacting.setDaemon(true);
		compacting.start();
		try {
			compacting.join(COMPACT_MS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void lost(SQLException failure) {
		RequestWork.lost();
		this.state.lost(this, failure);
	}

}
