package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells everyone who heard of a finding that it was taken back.
 */
@Component("clearFindingDelegate")
class ClearFindingDelegate implements JavaDelegate {

	private final FindingMessages messages;

	ClearFindingDelegate(FindingMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.cleared((String) execution.getVariable("finding"));
	}

}
