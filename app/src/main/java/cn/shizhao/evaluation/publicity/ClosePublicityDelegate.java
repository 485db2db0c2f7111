package cn.shizhao.evaluation.publicity;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends a publicity.
 */
@Component("closePublicityDelegate")
class ClosePublicityDelegate implements JavaDelegate {

	private final Publicities publicities;

	ClosePublicityDelegate(Publicities publicities) {
		this.publicities = publicities;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable("upheld",
				this.publicities.close(Period.parseAny((String) execution.getVariable("period"))));
	}

}
