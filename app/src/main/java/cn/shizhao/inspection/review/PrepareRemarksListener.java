package cn.shizhao.inspection.review;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Takes the remarks over when the office completes the task.
 */
@Component("prepareRemarksListener")
class PrepareRemarksListener implements TaskListener {

	private final ReviewSteps steps;

	PrepareRemarksListener(ReviewSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		Deadline deadline = this.steps.prepare(Period.parse((String) task.getVariable("period")), task.getId(),
				task.getAssignee());
		task.setVariable("meetingRemindAt", deadline.remindAt());
		task.setVariable("meetingDueAt", deadline.dueAt());
	}

}
