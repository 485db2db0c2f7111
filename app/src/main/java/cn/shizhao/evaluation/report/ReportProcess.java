package cn.shizhao.evaluation.report;

import java.util.function.Function;

import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The reports of {@code quarterly-evaluation.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class ReportProcess {

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	JavaDelegate escalateReportDelegate(ReportMessages messages) {
		return STEP.does((ids) -> messages.escalate(ids.quarter(), ids.text("section"), ids.time("reportDueAt")));
	}

	@Bean
	JavaDelegate remindReportDelegate(ReportMessages messages) {
		return STEP.does((ids) -> messages.remind(ids.quarter(), ids.text("section"), ids.time("reportDueAt")));
	}

	@Bean
	TaskListener submitReportListener(ReportService reports) {
		return STEP.completes((ids, by) -> reports.submit(ids.quarter(), ids.text("section"), by.dueAt(), by.actor()));
	}

}
