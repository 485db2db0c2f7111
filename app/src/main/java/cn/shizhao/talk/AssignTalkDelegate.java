package cn.shizhao.talk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Settles who talks and until when.
 */
@Component("assignTalkDelegate")
class AssignTalkDelegate implements JavaDelegate {

	private final TalkSteps steps;

	AssignTalkDelegate(TalkSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String talk = (String) execution.getVariable("talk");
		TalkSteps.Assigned assigned = this.steps.assign(talk);
		execution.setProcessBusinessKey(talk);
		execution.setVariable("person", assigned.person());
		execution.setVariable("talker", assigned.talker());
		execution.setVariable("recordRemindAt", assigned.deadline().remindAt());
		execution.setVariable("recordDueAt", assigned.deadline().dueAt());
	}

}
