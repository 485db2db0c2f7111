package cn.shizhao.evaluation.report;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Completing the task hands the report in.
 */
@Component("submitReportListener")
class SubmitReportListener implements TaskListener {

	private final ReportService reports;

	SubmitReportListener(ReportService reports) {
		this.reports = reports;
	}

	@Override
	public void notify(DelegateTask task) {
		this.reports.submit(Period.parse((String) task.getVariable("period")), (String) task.getVariable("section"),
				task.getDueDate(), task.getAssignee());
	}

}
