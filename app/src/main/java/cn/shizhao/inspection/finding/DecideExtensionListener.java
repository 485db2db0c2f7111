package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task decides whether there is more time.
 */
@Component("decideExtensionListener")
class DecideExtensionListener implements TaskListener {

	private final FindingSteps steps;

	DecideExtensionListener(FindingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		FindingSteps.Ruled ruled = this.steps.extend((String) task.getVariable("finding"), task.getId(),
				task.getAssignee());
		task.setVariable("respondents", ruled.respondents());
		task.setVariable("rectifyRemindAt", ruled.deadline().remindAt());
		task.setVariable("rectifyDueAt", ruled.deadline().dueAt());
	}

}
