package cn.shizhao.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import cn.shizhao.platform.database.DiskSpace;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringExpressionManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What of the engine cannot be set in {@code application.yml}.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	@Bean
	ProcessEnginePlugin engineSettings(DataSource dataSource, ModernPasswords passwords, ApplicationContext application,
			ObjectProvider<HandOverCheck> handOvers, DiskSpace disk) {
		return new AbstractProcessEnginePlugin() {

			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				EngineTables.create(dataSource);
				configuration.setResourceAuthorizationProvider(new TaskGrants(handOvers::getObject));
				configuration.setScriptEngineResolver(new NoScripts());
				configuration
					.setExpressionManager(new SpringExpressionManager(application, new ProcessBeans(application)));
				// the engine goes on reading its older hashes
				configuration.setPasswordEncryptor(passwords);
				// ours stands before every password; the engine's would let anyone lock
				// anyone out
				configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
				configuration.setLoginDelayBase(0);
				configuration.setFormService(new CurrentForms(application));
				List<BpmnParseListener> listeners = new ArrayList<>(
						Objects.requireNonNullElse(configuration.getCustomPreBPMNParseListeners(), List.of()));
				listeners.add(new CompletionListener());
				configuration.setCustomPreBPMNParseListeners(listeners);
			}

			@Override
			public void postInit(ProcessEngineConfigurationImpl configuration) {
				if (configuration.getJobExecutor() != null) {
					JobsWhenFull.hold(configuration.getJobExecutor(), disk);
				}
			}

		};
	}

	@Bean
	ModernPasswords modernPasswords(@Value("${shizhao.password-cost}") int cost) {
		return new ModernPasswords(cost);
	}

}
