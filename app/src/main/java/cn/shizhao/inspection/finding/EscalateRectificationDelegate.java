package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Notes that the last day is over, and tells everyone concerned.
 */
@Component("escalateRectificationDelegate")
class EscalateRectificationDelegate implements JavaDelegate {

	private final FindingSteps steps;

	EscalateRectificationDelegate(FindingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.escalate((String) execution.getVariable("finding"));
	}

}
