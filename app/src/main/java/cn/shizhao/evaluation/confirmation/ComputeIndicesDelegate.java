package cn.shizhao.evaluation.confirmation;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Step 4, and whom step 5 asks until when.
 */
@Component("computeIndicesDelegate")
class ComputeIndicesDelegate implements JavaDelegate {

	private final ConfirmationRounds rounds;

	ComputeIndicesDelegate(ConfirmationRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ConfirmationRounds.Round round = this.rounds.open(Period.parse((String) execution.getVariable("period")), "系统");
		execution.setVariable("branches", round.branches());
		execution.setVariable("confirmDueAt", round.deadline().dueAt());
		execution.setVariable("confirmRemindAt", round.deadline().remindAt());
	}

}
