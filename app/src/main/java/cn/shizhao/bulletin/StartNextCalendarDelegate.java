package cn.shizhao.bulletin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Starts the year after the last month.
 */
@Component("startNextCalendarDelegate")
class StartNextCalendarDelegate implements JavaDelegate {

	private final BulletinCalendar calendar;

	StartNextCalendarDelegate(BulletinCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.calendar.startAfter(Months.parse((String) execution.getVariable("lastMonth")));
	}

}
