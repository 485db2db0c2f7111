package cn.shizhao;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts an application on a database of its own in which the sample is already, as it is
 * from the second start on.
 */
class LoadedSample implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		TestPropertyValues.of("spring.datasource.url=" + TestDatabase.newSample()).applyTo(application);
	}

}
