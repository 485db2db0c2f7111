package cn.shizhao.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * The pool, which drops connections that are of no use although they seem to be, and
 * tells when the database is away.
 */
class DatabasePool extends HikariDataSource {

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

	private void lost(SQLException failure) {
		RequestWork.lost();
		this.state.lost(this, failure);
	}

}
