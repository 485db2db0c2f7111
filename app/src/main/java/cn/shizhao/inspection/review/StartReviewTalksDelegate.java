package cn.shizhao.inspection.review;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Has the sections that the meeting chose talked with.
 */
@Component("startReviewTalksDelegate")
class StartReviewTalksDelegate implements JavaDelegate {

	private final ReviewSteps steps;

	StartReviewTalksDelegate(ReviewSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.startTalks(Period.parse((String) execution.getVariable("period")));
	}

}
