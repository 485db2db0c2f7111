package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task approves the plan, or returns it.
 */
@Component("approvePlanListener")
class ApprovePlanListener implements TaskListener {

	private final PlanSteps steps;

	ApprovePlanListener(PlanSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		PlanSteps.Decided decided = this.steps.decide(Integer.parseInt((String) task.getVariable("year")), task.getId(),
				task.getAssignee());
		task.setVariable("planApproved", decided.approved());
		task.setVariable("planEditDueAt", decided.deadline().dueAt());
		task.setVariable("planEditRemindAt", decided.deadline().remindAt());
	}

}
