package cn.shizhao.platform.message;

import java.util.Date;

import cn.shizhao.platform.casework.Next;
import cn.shizhao.platform.casework.Steps;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code message-delivery.bpmn}.
 */
@Configuration(proxyBeanMethods = false)
class MessageProcess {

	private static final Steps<String> ABOUT = Steps.about("message");

	@Bean
	JavaDelegate deliverMessageDelegate(Delivery delivery) {
		return ABOUT.goesOn((message) -> {
			Delivery.Tried tried = delivery.deliver(message);
			return Next.with("handled", tried.handled())
				.and("again", tried.again())
				.and("tryAgainAt", Date.from(tried.at()));
		});
	}

	/**
	 * Shows a message that was given up as an incident until the office has handled it.
	 */
	@Bean
	ExecutionListener failedMessageListener(Delivery delivery) {
		return (execution) -> {
			if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())) {
				String message = (String) execution.getVariable("message");
				execution.setVariable("incident",
						execution.createIncident("messageFailed", message, delivery.problem(message)).getId());
			}
			else {
				execution.resolveIncident((String) execution.getVariable("incident"));
			}
		};
	}

}
