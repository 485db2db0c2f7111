package cn.shizhao.bulletin;

import java.time.YearMonth;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Sets the timer for the month after the last one.
 */
@Component("planNextMonthDelegate")
class PlanNextMonthDelegate implements JavaDelegate {

	private final BulletinCalendar calendar;

	PlanNextMonthDelegate(BulletinCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public void execute(DelegateExecution execution) {
		YearMonth next = Months.parse((String) execution.getVariable("lastMonth")).plusMonths(1);
		execution.setVariable("nextMonth", next.toString());
		execution.setVariable("opensAt", this.calendar.opensAt(next));
	}

}
