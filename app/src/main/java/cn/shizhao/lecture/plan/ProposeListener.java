package cn.shizhao.lecture.plan;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Takes a branch's proposals when its secretary completes the task.
 */
@Component("proposeListener")
class ProposeListener implements TaskListener {

	private final Proposals proposals;

	ProposeListener(Proposals proposals) {
		this.proposals = proposals;
	}

	@Override
	public void notify(DelegateTask task) {
		this.proposals.complete(Integer.parseInt((String) task.getVariable("year")),
				(String) task.getVariable("branch"), task.getId(), task.getAssignee());
	}

}
