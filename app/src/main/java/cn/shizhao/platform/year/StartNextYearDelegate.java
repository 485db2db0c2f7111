package cn.shizhao.platform.year;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Starts the year after the one that is over.
 */
@Component("startNextYearDelegate")
class StartNextYearDelegate implements JavaDelegate {

	private final WorkYears years;

	StartNextYearDelegate(WorkYears years) {
		this.years = years;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.years.start(Integer.parseInt(execution.getProcessBusinessKey()) + 1,
				LocalDate.parse((String) execution.getVariable(WorkYears.FROM)));
	}

}
