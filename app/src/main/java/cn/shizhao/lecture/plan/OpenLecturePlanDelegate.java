package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Opens the plan of a year and asks every branch for lecturers.
 */
@Component("openLecturePlanDelegate")
class OpenLecturePlanDelegate implements JavaDelegate {

	private final LecturePlans plans;

	OpenLecturePlanDelegate(LecturePlans plans) {
		this.plans = plans;
	}

	@Override
	public void execute(DelegateExecution execution) {
		int year = LecturePlans.year((String) execution.getVariable("year"));
		LecturePlans.Opened opened = this.plans.open(year, (String) execution.getVariable("starter"));
		execution.setProcessBusinessKey(String.valueOf(year));
		execution.setVariable("branches", opened.branches());
		execution.setVariable("proposeDueAt", opened.deadline().dueAt());
		execution.setVariable("proposeRemindAt", opened.deadline().remindAt());
		execution.setVariable("proposeEndsAt", opened.last().dueAt());
	}

}
