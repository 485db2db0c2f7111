package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task accepts the draft or returns it.
 */
@Component("reviewPaperListener")
class ReviewPaperListener implements TaskListener {

	private final LectureSteps steps;

	ReviewPaperListener(LectureSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		LectureSteps.Reviewed reviewed = this.steps.review((String) task.getVariable("month"), task.getAssignee());
		task.setVariable("accepted", reviewed.accepted());
		if (!reviewed.accepted()) {
			task.setVariable("draftRemindAt", reviewed.deadline().remindAt());
			task.setVariable("draftDueAt", reviewed.deadline().dueAt());
		}
	}

}
