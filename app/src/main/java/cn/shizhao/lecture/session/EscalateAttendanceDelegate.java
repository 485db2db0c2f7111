package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office which branch is late.
 */
@Component("escalateAttendanceDelegate")
class EscalateAttendanceDelegate implements JavaDelegate {

	private final LectureMessages messages;

	EscalateAttendanceDelegate(LectureMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalateAttendance((String) execution.getVariable("month"),
				(String) execution.getVariable("branch"));
	}

}
