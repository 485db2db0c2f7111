package cn.shizhao.evaluation.selection;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task strikes names and lifts strikes.
 */
@Component("reviewIntegrityListener")
class ReviewIntegrityListener implements TaskListener {

	private final ReviewStep step;

	ReviewIntegrityListener(ReviewStep step) {
		this.step = step;
	}

	@Override
	public void notify(DelegateTask task) {
		boolean changed = this.step.complete(Period.parseAny((String) task.getVariable("period")), task.getId(),
				task.getAssignee());
		task.setVariable("struck", changed);
	}

}
