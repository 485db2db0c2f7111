package cn.shizhao.platform.year;

import java.time.LocalDate;
import java.util.function.Function;

import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code work-year.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class YearProcess {

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	JavaDelegate beginDueDelegate(WorkYears years) {
		return STEP.goesOn((ids) -> Next.with("yearOver",
				years.beginDue(Integer.parseInt(ids.key()), LocalDate.parse(ids.text(WorkYears.FROM)))));
	}

	@Bean
	JavaDelegate planNextDelegate(WorkYears years) {
		return STEP.goesOn((ids) -> Next.with("opensAt",
				years.wakesAt(Integer.parseInt(ids.key()), LocalDate.parse(ids.text(WorkYears.FROM)))));
	}

	@Bean
	JavaDelegate startNextYearDelegate(WorkYears years) {
		return STEP
			.does((ids) -> years.start(Integer.parseInt(ids.key()) + 1, LocalDate.parse(ids.text(WorkYears.FROM))));
	}

}
