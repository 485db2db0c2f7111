package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts the families on the routes of the leading group.
 */
@Component("planRoutesDelegate")
class PlanRoutesDelegate implements JavaDelegate {

	private final HomeVisits visits;

	PlanRoutesDelegate(HomeVisits visits) {
		this.visits = visits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.visits.plan(Period.parseAny((String) execution.getVariable("period")));
	}

}
