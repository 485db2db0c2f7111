package cn.shizhao.evaluation.publicity;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts the approved names on the notice board.
 */
@Component("openPublicityDelegate")
class OpenPublicityDelegate implements JavaDelegate {

	private final Publicities publicities;

	OpenPublicityDelegate(Publicities publicities) {
		this.publicities = publicities;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Publicities.Opened opened = this.publicities.open(Period.parseAny((String) execution.getVariable("period")));
		execution.setVariable("publicityEndsAt", opened.endsAt());
		execution.setVariable("objectionDueAt", opened.objectionDueAt());
	}

}
