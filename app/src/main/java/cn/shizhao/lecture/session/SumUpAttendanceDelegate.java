package cn.shizhao.lecture.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks for the summary and says which branches have lessons to make up.
 */
@Component("sumUpAttendanceDelegate")
class SumUpAttendanceDelegate implements JavaDelegate {

	private final LectureClosing closing;

	SumUpAttendanceDelegate(LectureClosing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		LectureClosing.Closing closing = this.closing.sumUp((String) execution.getVariable("month"));
		execution.setVariable("makeUpBranches", closing.branches());
		execution.setVariable("summaryRemindAt", closing.deadline().remindAt());
		execution.setVariable("summaryDueAt", closing.deadline().dueAt());
	}

}
