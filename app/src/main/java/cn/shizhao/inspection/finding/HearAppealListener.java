package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task decides on the appeal.
 */
@Component("hearAppealListener")
class HearAppealListener implements TaskListener {

	private final FindingSteps steps;

	HearAppealListener(FindingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		FindingSteps.Ruled ruled = this.steps.hear((String) task.getVariable("finding"), task.getId(),
				task.getAssignee());
		task.setVariable("annulled", ruled.yes());
		task.setVariable("respondents", ruled.respondents());
		task.setVariable("rectifyRemindAt", ruled.deadline().remindAt());
		task.setVariable("rectifyDueAt", ruled.deadline().dueAt());
	}

}
