package cn.shizhao.platform.task;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Lets the deputy into the open tasks.
 */
@Component("grantTasksDelegate")
class GrantTasksDelegate implements JavaDelegate {

	private final DeputyTasks tasks;

	GrantTasksDelegate(DeputyTasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.tasks.begin((String) execution.getVariable("term"));
	}

}
