package cn.shizhao.platform;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/**
 * Starts processes on the engine.
 */
@Component
class EngineProcesses implements Processes {

	private final RuntimeService runtimeService;

	EngineProcesses(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	@Override
	public boolean running(String key) {
		return this.runtimeService.createProcessInstanceQuery().processDefinitionKey(key).count() > 0;
	}

	@Override
	public void start(String key, String businessKey, Map<String, Object> variables) {
		this.runtimeService.startProcessInstanceByKey(key, businessKey, variables);
	}

}
