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
		String month = (String) execution.getVariable("nextMonth");
		execution.setVariable("yearComplete", this.calendar.open(Months.parse(month)));
		execution.setVariable("lastMonth", month);
	}

}
