package cn.shizhao;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The content of a database at one moment, kept beside it in a schema of its own; only
 * the tables that changed since are written again.
 */
abstract class Snapshot {

	private final DataSource database;

	private final String schema;

	private final String quote;

	private final List<String> tables;

	private final Map<String, Long> states = new HashMap<>();

	Snapshot(DataSource database, String schema, String quote) {
		this.database = database;
		this.schema = schema;
		this.quote = quote;
		this.tables = new JdbcTemplate(database).queryForList("""
				SELECT table_name FROM information_schema.tables
				WHERE table_schema = SCHEMA() AND table_type LIKE '%BASE TABLE%' ORDER BY table_name
				""", String.class);
	}

	static Snapshot of(DataSource database) {
		return of(database, "kept");
	}

	/**
	 * One of several of the same database.
	 */
	static Snapshot of(DataSource database, String name) {
		JdbcTemplate jdbc = new JdbcTemplate(database);
		Snapshot snapshot = isMySql(jdbc)
				? new OnMySql(database, jdbc.queryForObject("SELECT SCHEMA()", String.class) + "_" + name)
				: new OnH2(database, name);
		jdbc.execute("CREATE SCHEMA " + snapshot.quoted(snapshot.schema));
		snapshot.tables.forEach((table) -> jdbc
			.execute("CREATE TABLE %s AS SELECT * FROM %s".formatted(snapshot.kept(table), snapshot.quoted(table))));
		snapshot.states.putAll(snapshot.states(jdbc, snapshot.tables));
		return snapshot;
	}

	private static boolean isMySql(JdbcTemplate jdbc) {
		return Boolean.TRUE.equals(
				jdbc.execute((Connection connection) -> connection.getMetaData().getURL().startsWith("jdbc:mysql:")));
	}

	/** In one connection, without the rules between tables. */
	void restore() {
		try (Connection connection = this.database.getConnection()) {
			JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			List<String> changed = changed(jdbc);
			jdbc.execute(rules(false));
			try {
				changed.forEach((table) -> write(jdbc, table));
			}
			finally {
				jdbc.execute(rules(true));
			}
			this.states.putAll(states(jdbc, changed));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> changed(JdbcTemplate jdbc) {
		Map<String, Long> now = states(jdbc, this.tables);
		List<String> changed = new ArrayList<>(this.tables);
		changed.removeIf((table) -> Objects.equals(now.get(table), this.states.get(table)));
		return changed;
	}

	private void write(JdbcTemplate jdbc, String table) {
		jdbc.update("DELETE FROM " + quoted(table));
		jdbc.update("INSERT INTO %s SELECT * FROM %s".formatted(quoted(table), kept(table)));
	}

	private String kept(String table) {
		return quoted(this.schema) + "." + quoted(table);
	}

	private String quoted(String table) {
		return this.quote + table + this.quote;
	}

	abstract String rules(boolean kept);

	/** Something that is different as soon as a table changed. */
	abstract Map<String, Long> states(JdbcTemplate jdbc, Collection<String> tables);

	/** H2 counts the changes. */
	private static final class OnH2 extends Snapshot {

		OnH2(DataSource database, String schema) {
			super(database, schema, "\"");
		}

		@Override
		String rules(boolean kept) {
			return "SET REFERENTIAL_INTEGRITY " + kept;
		}

		@Override
		Map<String, Long> states(JdbcTemplate jdbc, Collection<String> tables) {
			Map<String, Long> states = new HashMap<>();
			jdbc.query("""
					SELECT table_name, last_modification FROM information_schema.tables WHERE table_schema = SCHEMA()
					""", (row) -> {
				states.put(row.getString(1), row.getLong(2));
			});
			states.keySet().retainAll(tables);
			return states;
		}

	}

	/** MySQL sums up the rows. */
	private static final class OnMySql extends Snapshot {

		OnMySql(DataSource database, String schema) {
			super(database, schema, "`");
		}

		@Override
		String rules(boolean kept) {
			return "SET FOREIGN_KEY_CHECKS = " + (kept ? 1 : 0);
		}

		@Override
		Map<String, Long> states(JdbcTemplate jdbc, Collection<String> tables) {
			Map<String, Long> states = new HashMap<>();
			if (!tables.isEmpty()) {
				jdbc.query("CHECKSUM TABLE " + String.join(", ", tables), (row) -> {
					states.put(row.getString(1).replaceAll(".*\\.", ""), row.getLong(2));
				});
			}
			return states;
		}

	}

}
