package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task records the talk.
 */
@Component("recordTalkListener")
class RecordTalkListener implements TaskListener {

	private final TalkSteps steps;

	RecordTalkListener(TalkSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		TalkSteps.Recorded recorded = this.steps.record((String) task.getVariable("talk"), task.getAssignee());
		task.setVariable("talker", recorded.talker());
		task.setVariable("confirmDueAt", recorded.deadline().dueAt());
	}

}
