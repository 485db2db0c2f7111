package cn.shizhao.inspection.review;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Opens the review of a quarter and asks the office to prepare what it says.
 */
@Component("compileReviewDelegate")
class CompileReviewDelegate implements JavaDelegate {

	private final ReviewSteps steps;

	CompileReviewDelegate(ReviewSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Period period = Period.parse((String) execution.getVariable("period"));
		Deadline deadline = this.steps.compile(period, (String) execution.getVariable("starter"));
		execution.setProcessBusinessKey("review-" + period);
		execution.setVariable("remarksRemindAt", deadline.remindAt());
		execution.setVariable("remarksDueAt", deadline.dueAt());
	}

}
