package cn.shizhao.evaluation.confirmation;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Takes a branch's answer when its task is completed.
 */
@Component("confirmLedgersListener")
class ConfirmLedgersListener implements TaskListener {

	private final BranchConfirmations confirmations;

	ConfirmLedgersListener(BranchConfirmations confirmations) {
		this.confirmations = confirmations;
	}

	@Override
	public void notify(DelegateTask task) {
		this.confirmations.complete(Period.parse((String) task.getVariable("period")),
				(String) task.getVariable("branch"), task.getId(), task.getAssignee());
	}

}
