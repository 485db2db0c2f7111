package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Begins the preparation of a lecture and asks the lecturer for a draft.
 */
@Component("openLectureDelegate")
class OpenLectureDelegate implements JavaDelegate {

	private final LectureSteps steps;

	OpenLectureDelegate(LectureSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String month = (String) execution.getVariable("month");
		execution.setProcessBusinessKey(month);
		execution.setVariables(this.steps.open(month, (String) execution.getVariable("starter")));
	}

}
