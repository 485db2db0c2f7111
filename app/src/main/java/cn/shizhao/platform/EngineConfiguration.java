package cn.shizhao.platform;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What of the engine cannot be set in {@code application.yml}.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	@Bean
	ProcessEnginePlugin taskGrants(StartGate gate) {
		return new AbstractProcessEnginePlugin() {

			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				gate.enter();
				configuration.setResourceAuthorizationProvider(new TaskGrants());
			}

		};
	}

	@Bean
	ProcessEnginePlugin engineCharset() {
		return new EngineCharset();
	}

}
