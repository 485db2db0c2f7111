package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds a branch of its attendance.
 */
@Component("remindAttendanceDelegate")
class RemindAttendanceDelegate implements JavaDelegate {

	private final LectureMessages messages;

	RemindAttendanceDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remindAttendance((String) execution.getVariable("month"),
				(String) execution.getVariable("branch"));
	}

}
