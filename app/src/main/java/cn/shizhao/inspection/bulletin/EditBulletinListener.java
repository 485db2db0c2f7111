package cn.shizhao.inspection.bulletin;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task takes the office's words to the leading group.
 */
@Component("editBulletinListener")
class EditBulletinListener implements TaskListener {

	private final BulletinSteps steps;

	EditBulletinListener(BulletinSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		task.setVariable("signDueAt",
				this.steps.edit((String) task.getVariable("bulletin"), task.getId(), task.getAssignee()).dueAt());
	}

}
