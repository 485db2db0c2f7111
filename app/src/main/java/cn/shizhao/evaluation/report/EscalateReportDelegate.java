package cn.shizhao.evaluation.report;

import java.util.Date;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office that a section's report is late.
 */
@Component("escalateReportDelegate")
class EscalateReportDelegate implements JavaDelegate {

	private final ReportMessages messages;

	EscalateReportDelegate(ReportMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.escalate(Period.parse((String) execution.getVariable("period")),
				(String) execution.getVariable("section"), (Date) execution.getVariable("reportDueAt"));
	}

}
