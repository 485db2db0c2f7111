package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds the talker.
 */
@Component("remindTalkDelegate")
class RemindTalkDelegate implements JavaDelegate {

	private final TalkMessages messages;

	RemindTalkDelegate(TalkMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remind((String) execution.getVariable("talk"));
	}

}
