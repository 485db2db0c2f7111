package cn.shizhao.inspection.bulletin;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task signs the bulletin, or returns it.
 */
@Component("signBulletinListener")
class SignBulletinListener implements TaskListener {

	private final BulletinSteps steps;

	SignBulletinListener(BulletinSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		BulletinSteps.Decided decided = this.steps.decide((String) task.getVariable("bulletin"), task.getId(),
				task.getAssignee());
		task.setVariable("signed", decided.signed());
		task.setVariable("editDueAt", decided.deadline().dueAt());
	}

}
