package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the office that a branch is late.
 */
@Component("escalateProposalDelegate")
class EscalateProposalDelegate implements JavaDelegate {

	private final PlanMessages messages;

	EscalateProposalDelegate(PlanMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateProposal(Integer.parseInt((String) execution.getVariable("year")),
				(String) execution.getVariable("branch"));
	}

}
