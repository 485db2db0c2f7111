package cn.shizhao.evaluation.round;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Opens the quarter a process is started for.
 */
@Component("openPeriodDelegate")
class OpenPeriodDelegate implements JavaDelegate {

	private final Opening opening;

	OpenPeriodDelegate(Opening opening) {
		this.opening = opening;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Opening.Opened opened = this.opening.open((String) execution.getVariable("period"),
				execution.getProcessBusinessKey());
		execution.setProcessBusinessKey(opened.evaluation().period().toString());
		execution.setVariables(opened.variables());
	}

}
