package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Takes back a finding whose appeal was right.
 */
@Component("annulFindingDelegate")
class AnnulFindingDelegate implements JavaDelegate {

	private final FindingSteps steps;

	AnnulFindingDelegate(FindingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.annul((String) execution.getVariable("finding"));
	}

}
