package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task records what came of the visit.
 */
@Component("recordVisitListener")
class RecordVisitListener implements TaskListener {

	private final VisitSteps steps;

	RecordVisitListener(VisitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		VisitSteps.Reported reported = this.steps.report(Period.parseAny((String) task.getVariable("period")),
				(String) task.getVariable("exemplar"), task.getId(), task.getAssignee());
		task.setVariable("nobodyHome", reported.nobodyHome());
		task.setVariable("arrangeDueAt", reported.deadline().dueAt());
	}

}
