package cn.shizhao.inspection.bulletin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Numbers and publishes what was signed.
 */
@Component("publishBulletinDelegate")
class PublishBulletinDelegate implements JavaDelegate {

	private final BulletinSteps steps;

	PublishBulletinDelegate(BulletinSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.publish((String) execution.getVariable("bulletin"));
	}

}
