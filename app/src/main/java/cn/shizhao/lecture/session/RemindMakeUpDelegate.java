package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds a branch of its missed lessons.
 */
@Component("remindMakeUpDelegate")
class RemindMakeUpDelegate implements JavaDelegate {

	private final LectureMessages messages;

	RemindMakeUpDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindMakeUp((String) execution.getVariable("month"), (String) execution.getVariable("branch"));
	}

}
