package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task hands the draft in, or says that the lecturer cannot come.
 */
@Component("handInPaperListener")
class HandInPaperListener implements TaskListener {

	private final LectureSteps steps;

	HandInPaperListener(LectureSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		LectureSteps.HandedIn handed = this.steps.handIn((String) task.getVariable("month"), task.getAssignee());
		task.setVariable("able", handed.able());
		task.setVariable(handed.able() ? "reviewDueAt" : "decideDueAt", handed.deadline().dueAt());
	}

}
