package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Opens the visits of a quarter and asks every exemplar.
 */
@Component("openVisitsDelegate")
class OpenVisitsDelegate implements JavaDelegate {

	private final VisitSteps steps;

	OpenVisitsDelegate(VisitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		VisitSteps.Opened opened = this.steps.open(Period.parseAny((String) execution.getVariable("period")),
				(String) execution.getVariable("starter"));
		execution.setProcessBusinessKey((String) execution.getVariable("period"));
		execution.setVariable("exemplars", opened.exemplars());
		execution.setVariable("consentRemindAt", opened.deadline().remindAt());
		execution.setVariable("consentDueAt", opened.deadline().dueAt());
	}

}
