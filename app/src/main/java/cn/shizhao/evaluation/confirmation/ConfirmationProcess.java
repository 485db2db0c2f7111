package cn.shizhao.evaluation.confirmation;

import java.util.function.Function;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The confirmation of {@code quarterly-evaluation.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class ConfirmationProcess {

	private static final Steps<Period> ABOUT = Steps.about(Ids::quarter);

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	JavaDelegate computeIndicesDelegate(ConfirmationRounds rounds) {
		return ABOUT.goesOn((period) -> {
			ConfirmationRounds.Round round = rounds.open(period, "系统");
			return Next.with("branches", round.branches()).andDue("confirm", round.deadline());
		});
	}

	@Bean
	TaskListener confirmLedgersListener(BranchConfirmations confirmations) {
		return STEP
			.completes((ids, by) -> confirmations.complete(ids.quarter(), ids.text("branch"), by.task(), by.actor()));
	}

	@Bean
	JavaDelegate escalateConfirmDelegate(ConfirmationReminders reminders) {
		return STEP.does((ids) -> reminders.escalate(ids.quarter(), ids.text("branch")));
	}

	@Bean
	JavaDelegate gatherDisputesDelegate(DisputeResolutions resolutions) {
		return ABOUT.goesOn((period) -> Next.with("disputed", !resolutions.open(period).isEmpty()));
	}

	@Bean
	JavaDelegate remindConfirmDelegate(ConfirmationReminders reminders) {
		return STEP.does((ids) -> reminders.remind(ids.quarter(), ids.text("branch")));
	}

	@Bean
	TaskListener resolveDisputesListener(DisputeResolutions resolutions) {
		return ABOUT
			.decides((period, by) -> Next.with("corrected", resolutions.complete(period, by.task(), by.actor())));
	}

}
