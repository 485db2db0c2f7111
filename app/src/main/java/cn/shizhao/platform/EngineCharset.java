package cn.shizhao.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Brings the engine's tables on MySQL to four bytes a character. The engine makes them
 * with three, and a rare character in somebody's name would then be refused.
 */
class EngineCharset extends AbstractProcessEnginePlugin {

	private static final String NARROW_TABLES = """
			SELECT table_name FROM information_schema.tables
			WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%' AND table_collation NOT LIKE 'utf8mb4%'
			""";

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine
			.getProcessEngineConfiguration();
		if (List.of("mysql", "mariadb").contains(configuration.getDatabaseType())) {
			try {
				widen(configuration.getDataSource());
			}
			catch (SQLException ex) {
				throw new IllegalStateException("流程引擎的表改不成 utf8mb4:" + ex.getMessage(), ex);
			}
		}
	}

	private static void widen(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			List<String> narrow = new ArrayList<>();
			try (ResultSet tables = statement.executeQuery(NARROW_TABLES)) {
				while (tables.next()) {
					narrow.add(tables.getString(1));
				}
			}
			if (!narrow.isEmpty()) {
				widen(statement, narrow);
			}
		}
	}

	/** A key and what it refers to change one after the other. */
	private static void widen(Statement statement, List<String> tables) throws SQLException {
		statement.execute("SET FOREIGN_KEY_CHECKS = 0");
		try {
			for (String table : tables) {
				statement.execute("ALTER TABLE `" + table + "` CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
			}
		}
		finally {
			statement.execute("SET FOREIGN_KEY_CHECKS = 1");
		}
	}

}
