package cn.shizhao.evaluation.round;

import java.util.function.Function;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How {@code quarterly-evaluation.bpmn} and {@code annual-exemplars.bpmn} open.
 */
@Configuration(proxyBeanMethods = false)
class RoundProcess {

	private static final Steps<Period> ABOUT = Steps.about(Ids::period);

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	JavaDelegate openPeriodDelegate(Opening opening) {
		return STEP.goesOn((ids) -> {
			Opening.Opened opened = opening.open(ids.find("period"), ids.key());
			return Next.about(opened.evaluation().period().toString()).andAll(opened.variables());
		});
	}

	@Bean
	JavaDelegate openYearDelegate(Evaluations evaluations) {
		return ABOUT.goesOn((year) -> Next.about(evaluations.openYear(year).period().toString()));
	}

}
