package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds the visitor of a visit.
 */
@Component("remindVisitDelegate")
class RemindVisitDelegate implements JavaDelegate {

	private final VisitMessages messages;

	RemindVisitDelegate(VisitMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindVisit(Period.parseAny((String) execution.getVariable("period")),
				(String) execution.getVariable("exemplar"));
	}

}
