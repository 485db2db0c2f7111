package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task closes the visits of the quarter.
 */
@Component("closeVisitsListener")
class CloseVisitsListener implements TaskListener {

	private final VisitSteps steps;

	CloseVisitsListener(VisitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		this.steps.close(Period.parseAny((String) task.getVariable("period")), task.getId(), task.getAssignee());
	}

}
