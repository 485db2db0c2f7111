package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that no day was set for a visit.
 */
@Component("escalateArrangementDelegate")
class EscalateArrangementDelegate implements JavaDelegate {

	private final VisitMessages messages;

	EscalateArrangementDelegate(VisitMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateArrangement(Period.parseAny((String) execution.getVariable("period")),
				(String) execution.getVariable("exemplar"));
	}

}
