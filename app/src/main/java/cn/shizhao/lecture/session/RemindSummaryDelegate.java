package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds the office of the summary.
 */
@Component("remindSummaryDelegate")
class RemindSummaryDelegate implements JavaDelegate {

	private final LectureMessages messages;

	RemindSummaryDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindSummary((String) execution.getVariable("month"));
	}

}
