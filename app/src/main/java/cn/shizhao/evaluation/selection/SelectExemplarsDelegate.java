package cn.shizhao.evaluation.selection;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Selects exemplars and sections.
 */
@Component("selectExemplarsDelegate")
class SelectExemplarsDelegate implements JavaDelegate {

	private final Selections selections;

	SelectExemplarsDelegate(Selections selections) {
		this.selections = selections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable("tied",
				this.selections.select(Period.parseAny((String) execution.getVariable("period")), "系统"));
	}

}
