package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that someone cannot come and who is next in turn.
 */
@Component("proposeSuccessorDelegate")
class ProposeSuccessorDelegate implements JavaDelegate {

	private final LectureSteps steps;

	ProposeSuccessorDelegate(LectureSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.proposeSuccessor((String) execution.getVariable("month"));
	}

}
