package cn.shizhao.platform.task;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Takes back what the deputy has not finished.
 */
@Component("takeTasksBackDelegate")
class TakeTasksBackDelegate implements JavaDelegate {

	private final DeputyTasks tasks;

	TakeTasksBackDelegate(DeputyTasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.tasks.takeBack((String) execution.getVariable("term"));
	}

}
