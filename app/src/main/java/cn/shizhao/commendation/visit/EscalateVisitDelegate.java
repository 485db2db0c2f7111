package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that the result of a visit was not recorded.
 */
@Component("escalateVisitDelegate")
class EscalateVisitDelegate implements JavaDelegate {

	private final VisitMessages messages;

	EscalateVisitDelegate(VisitMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateVisit(Period.parseAny((String) execution.getVariable("period")),
				(String) execution.getVariable("exemplar"));
	}

}
