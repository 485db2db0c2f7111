package cn.shizhao.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Opens the quarter whose timer fired.
 */
@Component("openQuarterDelegate")
class OpenQuarterDelegate implements JavaDelegate {

	private final WorkYears years;

	OpenQuarterDelegate(WorkYears years) {
		this.years = years;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String period = (String) execution.getVariable("nextPeriod");
		execution.setVariable("yearComplete", this.years.open(Period.parse(period)));
		execution.setVariable("lastPeriod", period);
	}

}
