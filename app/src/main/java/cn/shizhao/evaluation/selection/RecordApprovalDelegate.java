package cn.shizhao.evaluation.selection;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets the approved result stand.
 */
@Component("recordApprovalDelegate")
class RecordApprovalDelegate implements JavaDelegate {

	private final ApprovalStep step;

	RecordApprovalDelegate(ApprovalStep step) {
		this.step = step;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.step.record(Period.parseAny((String) execution.getVariable("period")));
	}

}
