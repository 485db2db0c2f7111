package cn.shizhao.lecture.plan;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Drafts the months from what the branches proposed.
 */
@Component("draftPlanDelegate")
class DraftPlanDelegate implements JavaDelegate {

	private final PlanSteps steps;

	DraftPlanDelegate(PlanSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Deadline deadline = this.steps.draft(Integer.parseInt((String) execution.getVariable("year")));
		execution.setVariable("planEditDueAt", deadline.dueAt());
		execution.setVariable("planEditRemindAt", deadline.remindAt());
	}

}
