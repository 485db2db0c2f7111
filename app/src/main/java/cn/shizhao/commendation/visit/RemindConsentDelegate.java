package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds an exemplar to answer, a working day before the answer is due.
 */
@Component("remindConsentDelegate")
class RemindConsentDelegate implements JavaDelegate {

	private final VisitMessages messages;

	RemindConsentDelegate(VisitMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindConsent(Period.parseAny((String) execution.getVariable("period")),
				(String) execution.getVariable("exemplar"));
	}

}
