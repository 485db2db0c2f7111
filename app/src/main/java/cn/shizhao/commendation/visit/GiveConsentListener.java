package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task gives the answer.
 */
@Component("giveConsentListener")
class GiveConsentListener implements TaskListener {

	private final VisitSteps steps;

	GiveConsentListener(VisitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		this.steps.consent(Period.parseAny((String) task.getVariable("period")), (String) task.getVariable("exemplar"),
				task.getId(), task.getAssignee());
	}

}
