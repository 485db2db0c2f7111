package cn.shizhao.commendation.visit;

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
 * The steps of {@code home-commendation.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class VisitProcess {

	private static final Steps<Period> ABOUT = Steps.about(Ids::period);

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	TaskListener arrangeVisitListener(VisitSteps steps) {
		return STEP.decides((ids, by) -> Next.due("visit",
				steps.arrange(ids.period(), ids.text("exemplar"), by.task(), by.actor())));
	}

	@Bean
	TaskListener closeVisitsListener(VisitSteps steps) {
		return ABOUT.completes((period, by) -> steps.close(period, by.task(), by.actor()));
	}

	@Bean
	JavaDelegate escalateArrangementDelegate(VisitMessages messages) {
		return STEP.does((ids) -> messages.escalateArrangement(ids.period(), ids.text("exemplar")));
	}

	@Bean
	JavaDelegate escalateConsentDelegate(VisitMessages messages) {
		return STEP.does((ids) -> messages.escalateConsent(ids.period(), ids.text("exemplar")));
	}

	@Bean
	JavaDelegate escalateVisitDelegate(VisitMessages messages) {
		return STEP.does((ids) -> messages.escalateVisit(ids.period(), ids.text("exemplar")));
	}

	@Bean
	TaskListener giveConsentListener(VisitSteps steps) {
		return STEP.completes((ids, by) -> steps.consent(ids.period(), ids.text("exemplar"), by.task(), by.actor()));
	}

	@Bean
	TaskListener handOverLetterListener(VisitSteps steps) {
		return STEP.completes((ids, by) -> steps.report(ids.period(), ids.text("exemplar"), by.task(), by.actor()));
	}

	@Bean
	JavaDelegate openVisitsDelegate(VisitSteps steps) {
		return STEP.goesOn((ids) -> {
			VisitSteps.Opened opened = steps.open(ids.period(), ids.find("starter"));
			return Next.about(ids.text("period"))
				.and("exemplars", opened.exemplars())
				.andDue("consent", opened.deadline());
		});
	}

	@Bean
	JavaDelegate planRoutesDelegate(HomeVisits visits) {
		return ABOUT.does(visits::plan);
	}

	@Bean
	JavaDelegate prepareVisitDelegate(VisitSteps steps) {
		return STEP.goesOn((ids) -> {
			VisitSteps.Prepared visit = steps.prepare(ids.period(), ids.text("exemplar"));
			return Next.none()
				.here("atHome", visit.atHome())
				.here("visitor", visit.visitor())
				.here("nobodyHome", false)
				.here("arrangeDueAt", visit.deadline().dueAt())
				.hereDue("visit", visit.deadline());
		});
	}

	@Bean
	TaskListener recordVisitListener(VisitSteps steps) {
		return STEP.decides((ids, by) -> {
			VisitSteps.Reported reported = steps.report(ids.period(), ids.text("exemplar"), by.task(), by.actor());
			return Next.with("nobodyHome", reported.nobodyHome()).and("arrangeDueAt", reported.deadline().dueAt());
		});
	}

	@Bean
	JavaDelegate remindConsentDelegate(VisitMessages messages) {
		return STEP.does((ids) -> messages.remindConsent(ids.period(), ids.text("exemplar")));
	}

	@Bean
	JavaDelegate remindVisitDelegate(VisitMessages messages) {
		return STEP.does((ids) -> messages.remindVisit(ids.period(), ids.text("exemplar")));
	}

}
