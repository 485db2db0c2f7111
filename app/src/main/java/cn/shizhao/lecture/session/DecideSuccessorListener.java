package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task gives the lecture to someone else, or cancels it.
 */
@Component("decideSuccessorListener")
class DecideSuccessorListener implements TaskListener {

	private final LectureSteps steps;

	DecideSuccessorListener(LectureSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		task.getExecution()
			.setVariables(this.steps.decideSuccessor((String) task.getVariable("month"), task.getAssignee()));
	}

}
