package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task accepts what was done, or returns it.
 */
@Component("acceptRectificationListener")
class AcceptRectificationListener implements TaskListener {

	private final FindingSteps steps;

	AcceptRectificationListener(FindingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		FindingSteps.Ruled ruled = this.steps.accept((String) task.getVariable("finding"), task.getId(),
				task.getAssignee());
		task.setVariable("accepted", ruled.yes());
		task.setVariable("respondents", ruled.respondents());
		task.setVariable("rectifyRemindAt", ruled.deadline().remindAt());
		task.setVariable("rectifyDueAt", ruled.deadline().dueAt());
	}

}
