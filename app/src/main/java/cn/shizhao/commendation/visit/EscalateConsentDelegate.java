package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that an exemplar has not answered.
 */
@Component("escalateConsentDelegate")
class EscalateConsentDelegate implements JavaDelegate {

	private final VisitMessages messages;

	EscalateConsentDelegate(VisitMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateConsent(Period.parseAny((String) execution.getVariable("period")),
				(String) execution.getVariable("exemplar"));
	}

}
