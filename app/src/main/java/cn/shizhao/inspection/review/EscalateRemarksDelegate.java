package cn.shizhao.inspection.review;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the committee that the remarks are late.
 */
@Component("escalateRemarksDelegate")
class EscalateRemarksDelegate implements JavaDelegate {

	private final ReviewMessages messages;

	EscalateRemarksDelegate(ReviewMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateRemarks(Period.parse((String) execution.getVariable("period")));
	}

}
