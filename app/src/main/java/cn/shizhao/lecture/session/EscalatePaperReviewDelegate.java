package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that the review is late.
 */
@Component("escalatePaperReviewDelegate")
class EscalatePaperReviewDelegate implements JavaDelegate {

	private final LectureMessages messages;

	EscalatePaperReviewDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateReview((String) execution.getVariable("month"));
	}

}
