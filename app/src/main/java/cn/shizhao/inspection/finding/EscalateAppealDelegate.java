package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the office and the discipline group that an appeal waits too long.
 */
@Component("escalateAppealDelegate")
class EscalateAppealDelegate implements JavaDelegate {

	private final FindingMessages messages;

	EscalateAppealDelegate(FindingMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.appealLate((String) execution.getVariable("finding"));
	}

}
