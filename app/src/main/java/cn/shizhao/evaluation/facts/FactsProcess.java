package cn.shizhao.evaluation.facts;

import java.util.ArrayList;
import java.util.List;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The facts of {@code quarterly-evaluation.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class FactsProcess {

	private static final Steps<Period> ABOUT = Steps.about(Ids::quarter);

	@Bean
	TaskListener checkFactsListener(FactCheck check, Deadlines deadlines) {
		return ABOUT.decides((period, by) -> {
			List<String> returned = check.complete(period, by.task(), by.actor());
			Next next = Next.with("factsReturned", !returned.isEmpty());
			return returned.isEmpty() ? next : next.and("sections", new ArrayList<>(returned))
				.andDue("report", deadlines.inWorkingDays(FactCheck.DAYS_AFTER_RETURN));
		});
	}

	@Bean
	JavaDelegate collectFactsDelegate(FactCheck check) {
		return ABOUT.does(check::collect);
	}

}
