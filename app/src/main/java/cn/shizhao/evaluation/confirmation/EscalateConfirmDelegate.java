package cn.shizhao.evaluation.confirmation;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that a branch is late.
 */
@Component("escalateConfirmDelegate")
class EscalateConfirmDelegate implements JavaDelegate {

	private final ConfirmationReminders reminders;

	EscalateConfirmDelegate(ConfirmationReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reminders.escalate(Period.parse((String) execution.getVariable("period")),
				(String) execution.getVariable("branch"));
	}

}
