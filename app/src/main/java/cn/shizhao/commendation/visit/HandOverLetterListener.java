package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task records that the letter was handed over in the office.
 */
@Component("handOverLetterListener")
class HandOverLetterListener implements TaskListener {

	private final VisitSteps steps;

	HandOverLetterListener(VisitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		this.steps.report(Period.parseAny((String) task.getVariable("period")), (String) task.getVariable("exemplar"),
				task.getId(), task.getAssignee());
	}

}
