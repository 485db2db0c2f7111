package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that a record was not confirmed.
 */
@Component("escalateTalkConfirmationDelegate")
class EscalateTalkConfirmationDelegate implements JavaDelegate {

	private final TalkMessages messages;

	EscalateTalkConfirmationDelegate(TalkMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateConfirmation((String) execution.getVariable("talk"));
	}

}
