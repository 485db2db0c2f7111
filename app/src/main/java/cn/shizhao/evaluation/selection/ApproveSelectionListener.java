package cn.shizhao.evaluation.selection;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task approves the result or returns it.
 */
@Component("approveSelectionListener")
class ApproveSelectionListener implements TaskListener {

	private final ApprovalStep step;

	ApproveSelectionListener(ApprovalStep step) {
		this.step = step;
	}

	@Override
	public void notify(DelegateTask task) {
		boolean approved = this.step.complete(Period.parseAny((String) task.getVariable("period")), task.getId(),
				task.getAssignee());
		task.setVariable("approved", approved);
	}

}
