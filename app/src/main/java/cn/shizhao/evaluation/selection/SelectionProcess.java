package cn.shizhao.evaluation.selection;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The selection, of a quarter as of a year.
 */
@Configuration(proxyBeanMethods = false)
class SelectionProcess {

	private static final Steps<Period> ABOUT = Steps.about(Ids::period);

	@Bean
	TaskListener approveSelectionListener(ApprovalStep step) {
		return ABOUT.decides((period, by) -> Next.with("approved", step.complete(period, by.task(), by.actor())));
	}

	@Bean
	TaskListener decideTieListener(TieStep step) {
		return ABOUT.completes((period, by) -> step.complete(period, by.task(), by.actor()));
	}

	@Bean
	JavaDelegate recordApprovalDelegate(ApprovalStep step) {
		return ABOUT.does(step::record);
	}

	@Bean
	TaskListener reviewIntegrityListener(ReviewStep step) {
		return ABOUT.decides((period, by) -> Next.with("struck", step.complete(period, by.task(), by.actor())));
	}

	@Bean
	JavaDelegate selectExemplarsDelegate(Selections selections) {
		return ABOUT.goesOn((period) -> Next.with("tied", selections.select(period, "系统")));
	}

}
