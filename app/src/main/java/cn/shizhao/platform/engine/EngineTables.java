package cn.shizhao.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes the engine's tables on MySQL from the engine's own scripts, with four bytes a
 * character in place of the three they ask for: a rare character in somebody's name would
 * be refused. On other databases the engine makes them itself.
 */
public final class EngineTables {

	private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.mysql.create.%s.sql";

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	private static final String NARROW = "CHARSET=utf8 COLLATE utf8_bin";

	private static final String WIDE = "CHARSET=utf8mb4 COLLATE utf8mb4_bin";

	private EngineTables() {
	}

	/**
	 * Makes the tables unless they are there, or this is another database.
	 * @param dataSource of the database
	 * @throws IllegalStateException with a Chinese message when they cannot be made
	 */
	public static void create(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			if (connection.getMetaData().getURL().startsWith("jdbc:mysql:")) {
				if (!exist(connection)) {
					PARTS.forEach((part) -> ScriptUtils.executeSqlScript(connection, script(part)));
				}
				freeIncidents(connection);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("建不成流程引擎的表：" + ex.getMessage(), ex);
		}
	}

	/**
	 * Each incident refers to itself twice, with deletion cascading along both: MySQL 9
	 * follows them in circles and refuses to delete any ("exceeds max tables limit"). The
	 * engine deletes what belongs together by itself, as on databases without cascades.
	 */
	private static void freeIncidents(Connection connection) throws SQLException {
		List<String> keys = new ArrayList<>();
		try (ResultSet imported = connection.getMetaData()
			.getImportedKeys(connection.getCatalog(), null, "ACT_RU_INCIDENT")) {
			while (imported.next()) {
				if (imported.getString("PKTABLE_NAME").equalsIgnoreCase("ACT_RU_INCIDENT")) {
					keys.add(imported.getString("FK_NAME"));
				}
			}
		}
		try (Statement statement = connection.createStatement()) {
			for (String key : keys) {
				statement.execute("ALTER TABLE ACT_RU_INCIDENT DROP FOREIGN KEY " + key);
			}
		}
	}

	private static boolean exist(Connection connection) throws SQLException {
		try (ResultSet tables = connection.getMetaData()
			.getTables(connection.getCatalog(), null, "ACT_GE_PROPERTY", null)) {
			return tables.next();
		}
	}

	private static Resource script(String part) {
		try {
			String script = new ClassPathResource(SCRIPT.formatted(part)).getContentAsString(StandardCharsets.UTF_8);
			return new ByteArrayResource(script.replace(NARROW, WIDE).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
