package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that a talk was not recorded.
 */
@Component("escalateTalkDelegate")
class EscalateTalkDelegate implements JavaDelegate {

	private final TalkMessages messages;

	EscalateTalkDelegate(TalkMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalate((String) execution.getVariable("talk"));
	}

}
