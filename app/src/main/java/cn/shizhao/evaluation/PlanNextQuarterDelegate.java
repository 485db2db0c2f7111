package cn.shizhao.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Sets the timer for the quarter after the last one.
 */
@Component("planNextQuarterDelegate")
class PlanNextQuarterDelegate implements JavaDelegate {

	private final WorkYears years;

	PlanNextQuarterDelegate(WorkYears years) {
		this.years = years;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Period next = Period.parse((String) execution.getVariable("lastPeriod")).next();
		execution.setVariable("nextPeriod", next.toString());
		execution.setVariable("opensAt", this.years.opensAt(next));
	}

}
