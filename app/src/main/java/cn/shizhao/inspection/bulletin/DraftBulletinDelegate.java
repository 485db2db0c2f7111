package cn.shizhao.inspection.bulletin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Drafts the bulletin of a month and makes its id the key of the process.
 */
@Component("draftBulletinDelegate")
class DraftBulletinDelegate implements JavaDelegate {

	private final BulletinStarter starter;

	DraftBulletinDelegate(BulletinStarter starter) {
		this.starter = starter;
	}

	@Override
	public void execute(DelegateExecution execution) {
		BulletinStarter.Started started = this.starter.draft((String) execution.getVariable("month"),
				(String) execution.getVariable("replaces"), (String) execution.getVariable("starter"));
		execution.setProcessBusinessKey(started.bulletin());
		execution.setVariable("bulletin", started.bulletin());
		execution.setVariable("editDueAt", started.deadline().dueAt());
	}

}
