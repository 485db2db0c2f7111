package cn.shizhao.inspection.bulletin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells the office that a bulletin is not signed in time.
 */
@Component("escalateSigningDelegate")
class EscalateSigningDelegate implements JavaDelegate {

	private final BulletinMessages messages;

	EscalateSigningDelegate(BulletinMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.signingLate((String) execution.getVariable("bulletin"));
	}

}
