package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task sets the day of the visit.
 */
@Component("arrangeVisitListener")
class ArrangeVisitListener implements TaskListener {

	private final VisitSteps steps;

	ArrangeVisitListener(VisitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		Deadline deadline = this.steps.arrange(Period.parseAny((String) task.getVariable("period")),
				(String) task.getVariable("exemplar"), task.getId(), task.getAssignee());
		task.setVariable("visitRemindAt", deadline.remindAt());
		task.setVariable("visitDueAt", deadline.dueAt());
	}

}
