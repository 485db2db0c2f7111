package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the office that the committee has not edited the plan in time.
 */
@Component("escalatePlanEditDelegate")
class EscalatePlanEditDelegate implements JavaDelegate {

	private final PlanMessages messages;

	EscalatePlanEditDelegate(PlanMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateEditing(Integer.parseInt((String) execution.getVariable("year")));
	}

}
