package cn.shizhao.platform.message;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Shows a message that was given up as an incident until the office has handled it.
 */
@Component("failedMessageListener")
class FailedMessageListener implements ExecutionListener {

	static final String INCIDENT = "messageFailed";

	private final Delivery delivery;

	FailedMessageListener(Delivery delivery) {
		this.delivery = delivery;
	}

	@Override
	public void notify(DelegateExecution execution) {
		if (EVENTNAME_START.equals(execution.getEventName())) {
			String message = (String) execution.getVariable("message");
			execution.setVariable("incident",
					execution.createIncident(INCIDENT, message, this.delivery.problem(message)).getId());
		}
		else {
			execution.resolveIncident((String) execution.getVariable("incident"));
		}
	}

}
