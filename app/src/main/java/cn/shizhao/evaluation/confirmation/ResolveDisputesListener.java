package cn.shizhao.evaluation.confirmation;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Takes the office's answers when its task is completed; whom the next round asks is
 * settled by the computation that follows a correction.
 */
@Component("resolveDisputesListener")
class ResolveDisputesListener implements TaskListener {

	private final DisputeResolutions resolutions;

	ResolveDisputesListener(DisputeResolutions resolutions) {
		this.resolutions = resolutions;
	}

	@Override
	public void notify(DelegateTask task) {
		Period period = Period.parse((String) task.getVariable("period"));
		task.getExecution()
			.setVariable("corrected", this.resolutions.complete(period, task.getId(), task.getAssignee()));
	}

}
