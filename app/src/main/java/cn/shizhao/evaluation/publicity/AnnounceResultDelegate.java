package cn.shizhao.evaluation.publicity;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Announces a result that stands.
 */
@Component("announceResultDelegate")
class AnnounceResultDelegate implements JavaDelegate {

	private final Publicities publicities;

	AnnounceResultDelegate(Publicities publicities) {
		this.publicities = publicities;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.publicities.announce(Period.parseAny((String) execution.getVariable("period")));
	}

}
