package cn.shizhao.platform;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Makes the engine's tables without starting the application.
 */
public final class EngineSchema {

	private EngineSchema() {
	}

	/**
	 * Makes the tables in an empty database.
	 * @param dataSource of the database
	 */
	public static void create(DataSource dataSource) {
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("schema");
		configuration.setDataSource(dataSource);
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
		configuration.setJobExecutorActivate(false);
		configuration.getProcessEnginePlugins().add(new EngineCharset());
		configuration.buildProcessEngine().close();
	}

}
