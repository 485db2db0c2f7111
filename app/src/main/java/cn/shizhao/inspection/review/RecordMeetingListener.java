package cn.shizhao.inspection.review;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Records the meeting, which closes the review and freezes its numbers.
 */
@Component("recordMeetingListener")
class RecordMeetingListener implements TaskListener {

	private final ReviewSteps steps;

	RecordMeetingListener(ReviewSteps steps) {
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		this.steps.record(Period.parse((String) task.getVariable("period")), task.getId(), task.getAssignee());
	}

}
