package cn.shizhao.evaluation.confirmation;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says whether the office has disputes to answer.
 */
@Component("gatherDisputesDelegate")
class GatherDisputesDelegate implements JavaDelegate {

	private final DisputeResolutions resolutions;

	GatherDisputesDelegate(DisputeResolutions resolutions) {
		this.resolutions = resolutions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Period period = Period.parse((String) execution.getVariable("period"));
		execution.setVariable("disputed", !this.resolutions.open(period).isEmpty());
	}

}
