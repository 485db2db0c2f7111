package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the office and the discipline group that a rectification waits too long.
 */
@Component("escalateAcceptanceDelegate")
class EscalateAcceptanceDelegate implements JavaDelegate {

	private final FindingMessages messages;

	EscalateAcceptanceDelegate(FindingMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.acceptanceLate((String) execution.getVariable("finding"));
	}

}
