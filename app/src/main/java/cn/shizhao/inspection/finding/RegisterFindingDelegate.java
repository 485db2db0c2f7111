package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Records what the inspector entered, and makes its number the key of the process.
 */
@Component("registerFindingDelegate")
class RegisterFindingDelegate implements JavaDelegate {

	private final FindingStart start;

	RegisterFindingDelegate(FindingStart start) {
		this.start = start;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String starter = (String) execution.getVariable("starter");
		String desk = (String) execution.getVariable("desk");
		FindingStart.Started started = this.start.record((desk != null) ? desk : starter, starter);
		execution.setProcessBusinessKey(started.finding());
		execution.setVariables(started.ids());
		execution.setVariable("rectifyRemindAt", started.deadline().remindAt());
		execution.setVariable("rectifyDueAt", started.deadline().dueAt());
	}

}
