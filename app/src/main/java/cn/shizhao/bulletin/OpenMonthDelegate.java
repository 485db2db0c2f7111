package cn.shizhao.bulletin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Begins the bulletin of the month whose timer fired.
 */
@Component("openMonthDelegate")
class OpenMonthDelegate implements JavaDelegate {

	private final BulletinCalendar calendar;

	OpenMonthDelegate(BulletinCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public void execute(DelegateExecution execution) {
		BulletinCalendar.Opened opened = this.calendar.open(Months.parse((String) execution.getVariable("nextMonth")));
		execution.setVariable("yearComplete", opened.yearComplete());
		execution.setVariable("lastMonth", opened.last().toString());
	}

}
