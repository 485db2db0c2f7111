package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Reminds a branch the day before its proposals are due.
 */
@Component("remindProposalDelegate")
class RemindProposalDelegate implements JavaDelegate {

	private final PlanMessages messages;

	RemindProposalDelegate(PlanMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindProposal(Integer.parseInt((String) execution.getVariable("year")),
				(String) execution.getVariable("branch"));
	}

}
