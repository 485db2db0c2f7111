package cn.shizhao.inspection.review;

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
 * The steps of {@code quarterly-review.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class ReviewProcess {

	private static final Steps<Period> ABOUT = Steps.about(Ids::quarter);

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	JavaDelegate compileReviewDelegate(ReviewSteps steps) {
		return STEP.goesOn((ids) -> {
			Period period = ids.quarter();
			return Next.about("review-" + period).andDue("remarks", steps.compile(period, ids.find("starter")));
		});
	}

	@Bean
	JavaDelegate escalateMeetingDelegate(ReviewMessages messages) {
		return ABOUT.does(messages::escalateMeeting);
	}

	@Bean
	JavaDelegate escalateRemarksDelegate(ReviewMessages messages) {
		return ABOUT.does(messages::escalateRemarks);
	}

	@Bean
	TaskListener prepareRemarksListener(ReviewSteps steps) {
		return ABOUT.decides((period, by) -> Next.due("meeting", steps.prepare(period, by.task(), by.actor())));
	}

	@Bean
	TaskListener recordMeetingListener(ReviewSteps steps) {
		return ABOUT.completes((period, by) -> steps.record(period, by.task(), by.actor()));
	}

	@Bean
	JavaDelegate remindMeetingDelegate(ReviewMessages messages) {
		return ABOUT.does(messages::remindMeeting);
	}

	@Bean
	JavaDelegate remindRemarksDelegate(ReviewMessages messages) {
		return ABOUT.does(messages::remindRemarks);
	}

	@Bean
	JavaDelegate startReviewTalksDelegate(ReviewSteps steps) {
		return ABOUT.does(steps::startTalks);
	}

}
