package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks the new lecturer for a draft.
 */
@Component("replaceLecturerDelegate")
class ReplaceLecturerDelegate implements JavaDelegate {

	private final LectureSteps steps;

	ReplaceLecturerDelegate(LectureSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariables(this.steps.ask((String) execution.getVariable("month")));
	}

}
