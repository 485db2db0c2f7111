package cn.shizhao.processes;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/**
 * The engine the stories run on: in memory, beans scripted, no job executor, and every
 * node and flow of a process must have been walked once all its stories are told.
 */
final class Engine {

	private static final double ALL = 1.0;

	private Engine() {
	}

	static ProcessEngineCoverageExtension walkingEveryNode(String database) {
		ProcessCoverageInMemProcessEngineConfiguration configuration = new ProcessCoverageInMemProcessEngineConfiguration();
		configuration.setProcessEngineName(database);
		configuration.setJdbcUrl("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=1000");
		configuration.setExpressionManager(new MockExpressionManager());
		configuration.setJobExecutorActivate(false);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
		return ProcessEngineCoverageExtension.builder(configuration).assertClassCoverageAtLeast(ALL).build();
	}

}
