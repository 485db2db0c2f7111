package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the office and the discipline group that a wish for more time waits too long.
 */
@Component("escalateExtensionDelegate")
class EscalateExtensionDelegate implements JavaDelegate {

	private final FindingMessages messages;

	EscalateExtensionDelegate(FindingMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.extensionLate((String) execution.getVariable("finding"));
	}

}
