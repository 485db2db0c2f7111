package cn.shizhao.platform.year;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Sets the timer for what begins next.
 */
@Component("planNextDelegate")
class PlanNextDelegate implements JavaDelegate {

	private final WorkYears years;

	PlanNextDelegate(WorkYears years) {
		this.years = years;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable("opensAt", this.years.wakesAt(Integer.parseInt(execution.getProcessBusinessKey()),
				LocalDate.parse((String) execution.getVariable(WorkYears.FROM))));
	}

}
