package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task says what became of a measure.
 */
@Component("followUpListener")
class FollowUpListener implements TaskListener {

	private final TalkSteps steps;

	FollowUpListener(TalkSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		TalkSteps.FollowedUp result = this.steps.followUp((String) task.getVariable("talk"), task.getAssignee());
		task.setVariable("done", result.done());
		task.setVariable("followUpDueAt", result.followUpDueAt());
	}

}
