package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the office that the plan was not approved in time.
 */
@Component("escalatePlanApprovalDelegate")
class EscalatePlanApprovalDelegate implements JavaDelegate {

	private final PlanMessages messages;

	EscalatePlanApprovalDelegate(PlanMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateApproval(Integer.parseInt((String) execution.getVariable("year")));
	}

}
