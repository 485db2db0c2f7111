package cn.shizhao.platform.year;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Begins one occasion that is due.
 */
@Component("beginDueDelegate")
class BeginDueDelegate implements JavaDelegate {

	private final WorkYears years;

	BeginDueDelegate(WorkYears years) {
		this.years = years;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable("yearOver", this.years.beginDue(Integer.parseInt(execution.getProcessBusinessKey()),
				LocalDate.parse((String) execution.getVariable(WorkYears.FROM))));
	}

}
