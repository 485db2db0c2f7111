package cn.shizhao.inspection.review;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the committee that the meeting was not recorded in time.
 */
@Component("escalateMeetingDelegate")
class EscalateMeetingDelegate implements JavaDelegate {

	private final ReviewMessages messages;

	EscalateMeetingDelegate(ReviewMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateMeeting(Period.parse((String) execution.getVariable("period")));
	}

}
