package cn.shizhao.inspection.finding;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task sends the explanation, the appeal or the wish for more time.
 */
@Component("rectifyFindingListener")
class RectifyFindingListener implements TaskListener {

	private final FindingSteps steps;

	RectifyFindingListener(FindingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		FindingSteps.Answered answered = this.steps.answer((String) task.getVariable("finding"), task.getId(),
				task.getAssignee());
		task.setVariable("appealed", answered.way() == Rectification.Way.APPEAL);
		task.setVariable("postponing", answered.way() == Rectification.Way.EXTENSION);
		task.setVariable(answered.way().dueVariable(), answered.deadline().dueAt());
	}

}
