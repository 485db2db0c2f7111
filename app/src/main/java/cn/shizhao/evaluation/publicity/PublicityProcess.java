package cn.shizhao.evaluation.publicity;

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
 * From the notice board to the announcement, of a quarter as of a year.
 */
@Configuration(proxyBeanMethods = false)
class PublicityProcess {

	private static final Steps<Period> ABOUT = Steps.about(Ids::period);

	private static final Steps<Ids> STEP = Steps.about(Function.identity());

	@Bean
	JavaDelegate announceResultDelegate(Publicities publicities) {
		return ABOUT.does(publicities::announce);
	}

	@Bean
	TaskListener answerObjectionListener(Objections objections) {
		return STEP.completes((ids, by) -> objections.answer(ids.text("objection"), by.task(), by.actor()));
	}

	@Bean
	JavaDelegate closePublicityDelegate(Publicities publicities) {
		return ABOUT.goesOn((period) -> Next.with("upheld", publicities.close(period)));
	}

	@Bean
	JavaDelegate openPublicityDelegate(Publicities publicities) {
		return ABOUT.goesOn((period) -> {
			Publicities.Opened opened = publicities.open(period);
			return Next.with("publicityEndsAt", opened.endsAt()).and("objectionDueAt", opened.objectionDueAt());
		});
	}

}
