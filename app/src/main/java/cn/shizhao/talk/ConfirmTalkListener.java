package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task takes the person's answer to the record.
 */
@Component("confirmTalkListener")
class ConfirmTalkListener implements TaskListener {

	private final TalkSteps steps;

	ConfirmTalkListener(TalkSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		TalkSteps.Confirmed answer = this.steps.confirm((String) task.getVariable("talk"), task.getAssignee());
		task.setVariable("confirmed", answer.confirmed());
		task.setVariable("measured", answer.measured());
		task.setVariable("owner", answer.owner());
		task.setVariable("followUpDueAt", answer.followUpDueAt());
		task.setVariable("recordRemindAt", answer.correction().remindAt());
		task.setVariable("recordDueAt", answer.correction().dueAt());
	}

}
