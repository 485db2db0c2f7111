package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that everyone should be told but there is no draft.
 */
@Component("alertPaperMissingDelegate")
class AlertPaperMissingDelegate implements JavaDelegate {

	private final LectureMessages messages;

	AlertPaperMissingDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.alertDraftMissing((String) execution.getVariable("month"));
	}

}
