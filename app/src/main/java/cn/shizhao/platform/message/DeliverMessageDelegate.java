package cn.shizhao.platform.message;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tries to send a message.
 */
@Component("deliverMessageDelegate")
class DeliverMessageDelegate implements JavaDelegate {

	private final Delivery delivery;

	DeliverMessageDelegate(Delivery delivery) {
		this.delivery = delivery;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Delivery.Tried tried = this.delivery.deliver((String) execution.getVariable("message"));
		execution.setVariable("handled", tried.handled());
		execution.setVariable("again", tried.again());
		execution.setVariable("tryAgainAt", Date.from(tried.at()));
	}

}
