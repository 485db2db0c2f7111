package cn.shizhao.inspection.review;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Reminds the office of the remarks a day before they are due.
 */
@Component("remindRemarksDelegate")
class RemindRemarksDelegate implements JavaDelegate {

	private final ReviewMessages messages;

	RemindRemarksDelegate(ReviewMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindRemarks(Period.parse((String) execution.getVariable("period")));
	}

}
