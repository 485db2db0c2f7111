package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Puts an approved plan on the calendar of lectures.
 */
@Component("publishPlanDelegate")
class PublishPlanDelegate implements JavaDelegate {

	private final PlanSteps steps;

	PublishPlanDelegate(PlanSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.publish(Integer.parseInt((String) execution.getVariable("year")));
	}

}
