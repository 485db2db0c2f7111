package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells everyone about a lecture.
 */
@Component("notifyLectureDelegate")
class NotifyLectureDelegate implements JavaDelegate {

	private final LectureSteps steps;

	NotifyLectureDelegate(LectureSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.notifyAll((String) execution.getVariable("month"));
	}

}
