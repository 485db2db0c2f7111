package cn.shizhao.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Starts the year after the last quarter.
 */
@Component("startNextYearDelegate")
class StartNextYearDelegate implements JavaDelegate {

	private final WorkYears years;

	StartNextYearDelegate(WorkYears years) {
		this.years = years;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.years.startAfter(Period.parse((String) execution.getVariable("lastPeriod")));
	}

}
