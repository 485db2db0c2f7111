package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Reminds the committee of the plan the day before it is due.
 */
@Component("remindPlanEditDelegate")
class RemindPlanEditDelegate implements JavaDelegate {

	private final PlanMessages messages;

	RemindPlanEditDelegate(PlanMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindEditing(Integer.parseInt((String) execution.getVariable("year")));
	}

}
