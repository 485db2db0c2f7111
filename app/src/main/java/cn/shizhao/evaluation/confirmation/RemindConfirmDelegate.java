package cn.shizhao.evaluation.confirmation;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds a branch the working day before it is due.
 */
@Component("remindConfirmDelegate")
class RemindConfirmDelegate implements JavaDelegate {

	private final ConfirmationReminders reminders;

	RemindConfirmDelegate(ConfirmationReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reminders.remind(Period.parse((String) execution.getVariable("period")),
				(String) execution.getVariable("branch"));
	}

}
