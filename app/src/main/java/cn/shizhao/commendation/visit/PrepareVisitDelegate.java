package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the branch of one letter what it needs to know of it.
 */
@Component("prepareVisitDelegate")
class PrepareVisitDelegate implements JavaDelegate {

	private final VisitSteps steps;

	PrepareVisitDelegate(VisitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		VisitSteps.Prepared visit = this.steps.prepare(Period.parseAny((String) execution.getVariable("period")),
				(String) execution.getVariable("exemplar"));
		execution.setVariableLocal("atHome", visit.atHome());
		execution.setVariableLocal("visitor", visit.visitor());
		execution.setVariableLocal("nobodyHome", false);
		execution.setVariableLocal("arrangeDueAt", visit.deadline().dueAt());
		execution.setVariableLocal("visitRemindAt", visit.deadline().remindAt());
		execution.setVariableLocal("visitDueAt", visit.deadline().dueAt());
	}

}
