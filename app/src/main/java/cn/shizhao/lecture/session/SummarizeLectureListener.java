package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task keeps the summary.
 */
@Component("summarizeLectureListener")
class SummarizeLectureListener implements TaskListener {

	private final LectureClosing closing;

	SummarizeLectureListener(LectureClosing closing) {
		this.closing = closing;
	}

	@Override
	public void notify(DelegateTask task) {
		this.closing.summarize((String) task.getVariable("month"), task.getId(), task.getAssignee());
	}

}
