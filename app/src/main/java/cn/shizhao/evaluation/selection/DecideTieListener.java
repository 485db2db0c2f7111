package cn.shizhao.evaluation.selection;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task decides the ties.
 */
@Component("decideTieListener")
class DecideTieListener implements TaskListener {

	private final TieStep step;

	DecideTieListener(TieStep step) {
		this.step = step;
	}

	@Override
	public void notify(DelegateTask task) {
		this.step.complete(Period.parseAny((String) task.getVariable("period")), task.getId(), task.getAssignee());
	}

}
