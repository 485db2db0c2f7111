package cn.shizhao.lecture.plan;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task asks for approval.
 */
@Component("editPlanListener")
class EditPlanListener implements TaskListener {

	private final PlanSteps steps;

	EditPlanListener(PlanSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		Deadline deadline = this.steps.submit(Integer.parseInt((String) task.getVariable("year")), task.getAssignee());
		task.setVariable("planApproveDueAt", deadline.dueAt());
	}

}
