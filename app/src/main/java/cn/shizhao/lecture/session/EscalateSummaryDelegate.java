package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the committee that the summary is late.
 */
@Component("escalateSummaryDelegate")
class EscalateSummaryDelegate implements JavaDelegate {

	private final LectureMessages messages;

	EscalateSummaryDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateSummary((String) execution.getVariable("month"));
	}

}
