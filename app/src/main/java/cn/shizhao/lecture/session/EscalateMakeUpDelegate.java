package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office where lessons were not made up in time.
 */
@Component("escalateMakeUpDelegate")
class EscalateMakeUpDelegate implements JavaDelegate {

	private final LectureMessages messages;

	EscalateMakeUpDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateMakeUp((String) execution.getVariable("month"), (String) execution.getVariable("branch"));
	}

}
