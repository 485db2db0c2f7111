package cn.shizhao.inspection.bulletin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Tells that a bulletin is not edited in time.
 */
@Component("escalateEditingDelegate")
class EscalateEditingDelegate implements JavaDelegate {

	private final BulletinMessages messages;

	EscalateEditingDelegate(BulletinMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.editingLate((String) execution.getVariable("bulletin"));
	}

}
