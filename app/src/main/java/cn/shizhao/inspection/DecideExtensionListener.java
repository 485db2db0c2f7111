package cn.shizhao.inspection;

import cn.shizhao.calendar.Deadlines.Deadline;
import cn.shizhao.selection.Claims;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Completing the task decides whether there is more time.
 */
@Component("decideExtensionListener")
class DecideExtensionListener implements TaskListener {

	private final FindingSteps steps;

	DecideExtensionListener(FindingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		Deadline deadline = this.steps.extend((String) task.getVariable("finding"), task.getId(),
				Claims.of(task.getAssignee()));
		task.setVariable("rectifyRemindAt", deadline.remindAt());
		task.setVariable("rectifyDueAt", deadline.dueAt());
	}

}
