package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task says what became of missed lessons.
 */
@Component("confirmMakeUpListener")
class ConfirmMakeUpListener implements TaskListener {

	private final LectureClosing closing;

	ConfirmMakeUpListener(LectureClosing closing) {
		this.closing = closing;
	}

	@Override
	public void notify(DelegateTask task) {
		this.closing.makeUp((String) task.getVariable("month"), (String) task.getVariable("branch"), task.getId(),
				task.getAssignee());
	}

}
