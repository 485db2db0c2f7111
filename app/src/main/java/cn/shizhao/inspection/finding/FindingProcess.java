package cn.shizhao.inspection.finding;

import java.util.function.Function;

import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code inspection-finding.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class FindingProcess {

	private static final Steps<String> ABOUT = Steps.about("finding");

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	TaskListener acceptRectificationListener(FindingSteps steps) {
		return ABOUT.decides((finding, by) -> {
			FindingSteps.Ruled ruled = steps.accept(finding, by.task(), by.actor());
			return Next.with("accepted", ruled.yes())
				.and("respondents", ruled.respondents())
				.andDue("rectify", ruled.deadline());
		});
	}

	@Bean
	JavaDelegate annulFindingDelegate(FindingSteps steps) {
		return ABOUT.does(steps::annul);
	}

	@Bean
	JavaDelegate clearFindingDelegate(FindingMessages messages) {
		return ABOUT.does(messages::cleared);
	}

	@Bean
	TaskListener decideExtensionListener(FindingSteps steps) {
		return ABOUT.decides((finding, by) -> {
			FindingSteps.Ruled ruled = steps.extend(finding, by.task(), by.actor());
			return Next.with("respondents", ruled.respondents()).andDue("rectify", ruled.deadline());
		});
	}

	@Bean
	JavaDelegate escalateAcceptanceDelegate(FindingMessages messages) {
		return ABOUT.does(messages::acceptanceLate);
	}

	@Bean
	JavaDelegate escalateAppealDelegate(FindingMessages messages) {
		return ABOUT.does(messages::appealLate);
	}

	@Bean
	JavaDelegate escalateExtensionDelegate(FindingMessages messages) {
		return ABOUT.does(messages::extensionLate);
	}

	@Bean
	JavaDelegate escalateRectificationDelegate(FindingSteps steps) {
		return ABOUT.does(steps::escalate);
	}

	@Bean
	TaskListener hearAppealListener(FindingSteps steps) {
		return ABOUT.decides((finding, by) -> {
			FindingSteps.Ruled ruled = steps.hear(finding, by.task(), by.actor());
			return Next.with("annulled", ruled.yes())
				.and("respondents", ruled.respondents())
				.andDue("rectify", ruled.deadline());
		});
	}

	@Bean
	TaskListener rectifyFindingListener(FindingSteps steps) {
		return ABOUT.decides((finding, by) -> {
			FindingSteps.Answered answered = steps.answer(finding, by.task(), by.actor());
			return Next.with("appealed", answered.way() == Rectification.Way.APPEAL)
				.and("postponing", answered.way() == Rectification.Way.EXTENSION)
				.and(answered.way().dueVariable(), answered.deadline().dueAt());
		});
	}

	@Bean
	JavaDelegate registerFindingDelegate(FindingStart start) {
		return STEP.goesOn((ids) -> {
			String starter = ids.find("starter");
			String desk = ids.find("desk");
			FindingStart.Started started = start.record((desk != null) ? desk : starter, starter);
			return Next.about(started.finding()).andAll(started.ids()).andDue("rectify", started.deadline());
		});
	}

	@Bean
	JavaDelegate remindRectificationDelegate(FindingMessages messages) {
		return ABOUT.does(messages::remind);
	}

}
