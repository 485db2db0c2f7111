package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that the draft is late.
 */
@Component("escalatePaperDelegate")
class EscalatePaperDelegate implements JavaDelegate {

	private final LectureMessages messages;

	EscalatePaperDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateDraft((String) execution.getVariable("month"));
	}

}
