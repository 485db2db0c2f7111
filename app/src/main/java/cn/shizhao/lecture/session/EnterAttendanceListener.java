package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task enters who of a branch was there.
 */
@Component("enterAttendanceListener")
class EnterAttendanceListener implements TaskListener {

	private final LectureClosing closing;

	EnterAttendanceListener(LectureClosing closing) {
		this.closing = closing;
	}

	@Override
	public void notify(DelegateTask task) {
		this.closing.enter((String) task.getVariable("month"), (String) task.getVariable("branch"), task.getId(),
				task.getAssignee());
	}

}
