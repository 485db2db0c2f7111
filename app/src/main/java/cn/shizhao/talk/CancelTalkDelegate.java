package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells whoever had a task of a cancelled talk.
 */
@Component("cancelTalkDelegate")
class CancelTalkDelegate implements JavaDelegate {

	private final TalkMessages messages;

	CancelTalkDelegate(TalkMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.cancelled((String) execution.getVariable("talk"));
	}

}
