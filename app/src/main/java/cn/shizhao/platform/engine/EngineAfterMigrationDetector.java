package cn.shizhao.platform.engine;

import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;

/**
 * Lets Flyway run before the engine makes its tables: Flyway refuses a schema that is not
 * empty, and delegates need our tables from the first job on.
 */
class EngineAfterMigrationDetector extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

	@Override
	protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
		return Set.of(ProcessEngine.class);
	}

}
