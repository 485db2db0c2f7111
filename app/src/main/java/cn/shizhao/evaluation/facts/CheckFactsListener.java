package cn.shizhao.evaluation.facts;

import java.util.ArrayList;
import java.util.List;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Step 3 done: sends reports back, or lets the facts stand.
 */
@Component("checkFactsListener")
class CheckFactsListener implements TaskListener {

	private final FactCheck check;

	private final Deadlines deadlines;

	CheckFactsListener(FactCheck check, Deadlines deadlines) {
		this.check = check;
		this.deadlines = deadlines;
	}

	@Override
	public void notify(DelegateTask task) {
		List<String> returned = this.check.complete(Period.parse((String) task.getVariable("period")), task.getId(),
				task.getAssignee());
		task.setVariable("factsReturned", !returned.isEmpty());
		if (!returned.isEmpty()) {
			Deadline deadline = this.deadlines.inWorkingDays(FactCheck.DAYS_AFTER_RETURN);
			task.setVariable("sections", new ArrayList<>(returned));
			task.setVariable("reportDueAt", deadline.dueAt());
			task.setVariable("reportRemindAt", deadline.remindAt());
		}
	}

}
