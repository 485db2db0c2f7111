package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks the branches who was there.
 */
@Component("openAttendanceDelegate")
class OpenAttendanceDelegate implements JavaDelegate {

	private final LectureSteps steps;

	OpenAttendanceDelegate(LectureSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		LectureSteps.Opened opened = this.steps.openAttendance((String) execution.getVariable("month"));
		execution.setVariable("held", true);
		execution.setVariable("branches", opened.branches());
		execution.setVariable("attendanceRemindAt", opened.deadline().remindAt());
		execution.setVariable("attendanceDueAt", opened.deadline().dueAt());
	}

}
