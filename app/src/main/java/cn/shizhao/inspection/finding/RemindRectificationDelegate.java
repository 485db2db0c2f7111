package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Reminds whoever has to put it right, the day before.
 */
@Component("remindRectificationDelegate")
class RemindRectificationDelegate implements JavaDelegate {

	private final FindingMessages messages;

	RemindRectificationDelegate(FindingMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remind((String) execution.getVariable("finding"));
	}

}
