package cn.shizhao.evaluation.report;

import java.util.Date;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds the section heads a working day before the report is due.
 */
@Component("remindReportDelegate")
class RemindReportDelegate implements JavaDelegate {

	private final ReportMessages messages;

	RemindReportDelegate(ReportMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.remind(Period.parse((String) execution.getVariable("period")),
				(String) execution.getVariable("section"), (Date) execution.getVariable("reportDueAt"));
	}

}
