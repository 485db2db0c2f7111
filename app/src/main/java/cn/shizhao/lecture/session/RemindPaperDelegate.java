package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds the lecturer of the draft.
 */
@Component("remindPaperDelegate")
class RemindPaperDelegate implements JavaDelegate {

	private final LectureMessages messages;

	RemindPaperDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindDraft((String) execution.getVariable("month"));
	}

}
