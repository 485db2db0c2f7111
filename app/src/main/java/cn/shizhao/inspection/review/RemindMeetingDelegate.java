package cn.shizhao.inspection.review;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Reminds the office of the meeting a day before it is due.
 */
@Component("remindMeetingDelegate")
class RemindMeetingDelegate implements JavaDelegate {

	private final ReviewMessages messages;

	RemindMeetingDelegate(ReviewMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindMeeting(Period.parse((String) execution.getVariable("period")));
	}

}
