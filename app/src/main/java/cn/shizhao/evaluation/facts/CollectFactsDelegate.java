package cn.shizhao.evaluation.facts;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Step 2: freezes what records, imports and reports say.
 */
@Component("collectFactsDelegate")
class CollectFactsDelegate implements JavaDelegate {

	private final FactCheck check;

	CollectFactsDelegate(FactCheck check) {
		this.check = check;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.check.collect(Period.parse((String) execution.getVariable("period")));
	}

}
