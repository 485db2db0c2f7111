package cn.shizhao.talk;

import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code talk.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class TalkProcess {

	private static final Steps<String> ABOUT = Steps.about("talk");

	@Bean
	JavaDelegate assignTalkDelegate(TalkSteps steps) {
		return ABOUT.goesOn((talk) -> {
			TalkSteps.Assigned assigned = steps.assign(talk);
			return Next.about(talk)
				.and("person", assigned.person())
				.and("talker", assigned.talker())
				.andDue("record", assigned.deadline());
		});
	}

	@Bean
	JavaDelegate cancelTalkDelegate(TalkMessages messages) {
		return ABOUT.does(messages::cancelled);
	}

	@Bean
	TaskListener confirmTalkListener(TalkSteps steps) {
		return ABOUT.decides((talk, by) -> {
			TalkSteps.Confirmed answer = steps.confirm(talk, by.actor());
			return Next.with("confirmed", answer.confirmed())
				.and("measured", answer.measured())
				.and("owner", answer.owner())
				.and("followUpDueAt", answer.followUpDueAt())
				.andDue("record", answer.correction());
		});
	}

	@Bean
	JavaDelegate escalateTalkConfirmationDelegate(TalkMessages messages) {
		return ABOUT.does(messages::escalateConfirmation);
	}

	@Bean
	JavaDelegate escalateTalkDelegate(TalkMessages messages) {
		return ABOUT.does(messages::escalate);
	}

	@Bean
	JavaDelegate escalateTalkMeasuresDelegate(TalkMessages messages) {
		return ABOUT.does(messages::escalateMeasures);
	}

	@Bean
	TaskListener followUpListener(TalkSteps steps) {
		return ABOUT.decides((talk, by) -> {
			TalkSteps.FollowedUp result = steps.followUp(talk, by.actor());
			return Next.with("done", result.done()).and("followUpDueAt", result.followUpDueAt());
		});
	}

	@Bean
	TaskListener recordTalkListener(TalkSteps steps) {
		return ABOUT.decides((talk, by) -> {
			TalkSteps.Recorded recorded = steps.record(talk, by.actor());
			return Next.with("talker", recorded.talker()).and("confirmDueAt", recorded.deadline().dueAt());
		});
	}

	@Bean
	JavaDelegate remindTalkDelegate(TalkMessages messages) {
		return ABOUT.does(messages::remind);
	}

}
