package cn.shizhao.inspection.bulletin;

import java.util.function.Function;

import cn.shizhao.platform.casework.Ids;
import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code monthly-bulletin.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class BulletinProcess {

	private static final Steps<String> ABOUT = Steps.about("bulletin");

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	JavaDelegate draftBulletinDelegate(BulletinStarter starter) {
		return STEP.goesOn((ids) -> {
			BulletinStarter.Started started = starter.draft(ids.find("month"), ids.find("replaces"),
					ids.find("starter"));
			return Next.about(started.bulletin())
				.and("bulletin", started.bulletin())
				.and("editDueAt", started.deadline().dueAt());
		});
	}

	@Bean
	TaskListener editBulletinListener(BulletinSteps steps) {
		return ABOUT
			.decides((bulletin, by) -> Next.with("signDueAt", steps.edit(bulletin, by.task(), by.actor()).dueAt()));
	}

	@Bean
	JavaDelegate escalateEditingDelegate(BulletinMessages messages) {
		return ABOUT.does(messages::editingLate);
	}

	@Bean
	JavaDelegate escalateSigningDelegate(BulletinMessages messages) {
		return ABOUT.does(messages::signingLate);
	}

	@Bean
	JavaDelegate publishBulletinDelegate(BulletinSteps steps) {
		return ABOUT.does(steps::publish);
	}

	@Bean
	TaskListener signBulletinListener(BulletinSteps steps) {
		return ABOUT.decides((bulletin, by) -> {
			BulletinSteps.Decided decided = steps.decide(bulletin, by.task(), by.actor());
			return Next.with("signed", decided.signed()).and("editDueAt", decided.deadline().dueAt());
		});
	}

}
