package cn.shizhao.platform.task;

import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code deputy-term.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class DeputyProcess {

	private static final Steps<String> ABOUT = Steps.about("term");

	@Bean
	JavaDelegate grantTasksDelegate(DeputyTasks tasks) {
		return ABOUT.does(tasks::begin);
	}

	@Bean
	JavaDelegate takeTasksBackDelegate(DeputyTasks tasks) {
		return ABOUT.does(tasks::takeBack);
	}

}
