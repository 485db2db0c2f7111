package cn.shizhao.lecture.session;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks one branch to have missed lessons made up.
 */
@Component("openMakeUpDelegate")
class OpenMakeUpDelegate implements JavaDelegate {

	private final LectureClosing closing;

	OpenMakeUpDelegate(LectureClosing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Deadline deadline = this.closing.openMakeUp((String) execution.getVariable("month"),
				(String) execution.getVariable("branch"));
		execution.setVariableLocal("makeUpRemindAt", deadline.remindAt());
		execution.setVariableLocal("makeUpDueAt", deadline.dueAt());
	}

}
