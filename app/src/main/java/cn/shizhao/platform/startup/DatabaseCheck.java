package cn.shizhao.platform.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before the first table is made: whether it is the sample's, and
 * on MySQL the character set, which would show only when the first rare name is refused.
 */
@Component
public class DatabaseCheck implements FlywayMigrationStrategy {

	private static final String QUESTION = """
			SELECT DATABASE(), @@character_set_database, @@collation_database""";

	private final String url;

	private final StartGate gate;

	private final Installation installation;

	DatabaseCheck(@Value("${spring.datasource.url}") String url, StartGate gate, Installation installation) {
		this.url = url;
		this.gate = gate;
		this.installation = installation;
	}

	@Override
	public void migrate(Flyway flyway) {
		DataSource dataSource = flyway.getConfiguration().getDataSource();
		boolean server = this.url.startsWith("jdbc:mysql:");
		if (server) {
			check(dataSource);
		}
		try {
			// an embedded database belongs to one node anyway
			if (server) {
				this.gate.enter(dataSource);
			}
			this.installation.check(dataSource);
			flyway.migrate();
			this.installation.mark(dataSource);
		}
		catch (SQLException ex) {
			throw server ? StartRefusedException.noDatabase(ex.getErrorCode(), ex.getMessage())
					: new IllegalStateException(ex);
		}
	}

	/**
	 * Looks at a MySQL database.
	 * @param dataSource of the database
	 * @throws RuntimeException with a Chinese message when it cannot be used
	 */
	public static void check(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			check(connection);
		}
		catch (SQLException ex) {
			throw StartRefusedException.noDatabase(ex.getErrorCode(), ex.getMessage());
		}
		catch (PoolInitializationException ex) {
			throw (ex.getCause() instanceof SQLException sql)
					? StartRefusedException.noDatabase(sql.getErrorCode(), sql.getMessage()) : ex;
		}
	}

	private static void check(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(QUESTION)) {
			answer.next();
			String database = answer.getString(1);
			if (!answer.getString(2).equals("utf8mb4") || !answer.getString(3).endsWith("_bin")) {
				throw StartRefusedException.wrongCharset(database, answer.getString(3));
			}
		}
		if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
			throw StartRefusedException.wrongIsolation();
		}
	}

}
