package cn.shizhao.evaluation.round;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Opens the year a process is started for.
 */
@Component("openYearDelegate")
class OpenYearDelegate implements JavaDelegate {

	private final Evaluations evaluations;

	OpenYearDelegate(Evaluations evaluations) {
		this.evaluations = evaluations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Period year = Period.parseAny((String) execution.getVariable("period"));
		execution.setProcessBusinessKey(this.evaluations.openYear(year).period().toString());
	}

}
