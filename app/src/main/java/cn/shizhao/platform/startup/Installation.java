package cn.shizhao.platform.startup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Keeps the sample bureau and real work apart by a mark in the database: the sample's
 * passwords are public, so that a start with the wrong profile must end before the first
 * request.
 */
@Component
class Installation {

	private static final String SAMPLE = "sample";

	private static final String PRODUCTION = "production";

	private final String url;

	private final String wanted;

	Installation(@Value("${spring.datasource.url}") String url, Environment environment) {
		this.url = url;
		this.wanted = environment.acceptsProfiles(Profiles.of(SAMPLE)) ? SAMPLE : PRODUCTION;
	}

	/**
	 * Looks whose data it is, before anything is written.
	 * @param dataSource of the database, which may be empty
	 * @throws StartRefusedException when it is the other one's
	 */
	void check(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			Optional<String> found = kind(connection);
			if (found.isPresent() && !found.get().equals(this.wanted)) {
				String place = DataPlace.name(this.url);
				throw found.get().equals(SAMPLE) ? StartRefusedException.sampleData(place)
						: StartRefusedException.realData(place);
			}
		}
	}

	/**
	 * Leaves the mark, once.
	 * @param dataSource of the database, with all tables
	 */
	void mark(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			if (exists(connection, "SELECT kind FROM installation")) {
				return;
			}
			try (PreparedStatement statement = connection
				.prepareStatement("INSERT INTO installation (kind, since) VALUES (?, ?)")) {
				statement.setString(1, this.wanted);
				statement.setObject(2, LocalDateTime.now());
				statement.executeUpdate();
			}
		}
	}

	private static Optional<String> kind(Connection connection) throws SQLException {
		Set<String> tables = tables(connection);
		if (tables.contains("installation")) {
			Optional<String> mark = first(connection, "SELECT kind FROM installation");
			if (mark.isPresent()) {
				return mark;
			}
		}
		// older than the mark: the sample's roster was taken by nobody in person
		if (tables.contains("roster_import")
				&& exists(connection, "SELECT id FROM roster_import WHERE confirmed_by = '系统'")) {
			return Optional.of(SAMPLE);
		}
		return (tables.contains("act_id_user")
				&& exists(connection, "SELECT ID_ FROM ACT_ID_USER WHERE ID_ <> 'system'")) ? Optional.of(PRODUCTION)
						: Optional.empty();
	}

	private static Set<String> tables(Connection connection) throws SQLException {
		Set<String> names = new HashSet<>();
		try (ResultSet table = connection.getMetaData()
			.getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
			while (table.next()) {
				names.add(table.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
			}
		}
		return names;
	}

	private static boolean exists(Connection connection, String question) throws SQLException {
		return first(connection, question).isPresent();
	}

	private static Optional<String> first(Connection connection, String question) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(question);
				ResultSet answer = statement.executeQuery()) {
			return answer.next() ? Optional.of(answer.getString(1)) : Optional.empty();
		}
	}

}
