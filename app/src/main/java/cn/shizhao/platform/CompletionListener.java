package cn.shizhao.platform;

import java.util.Objects;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets only the person who claimed a task complete it, and so asks in one place for all
 * tasks who acts: their steps take the assignee. To the engine every candidate may
 * complete, and the record would then name the wrong person, or nobody. Asked before what
 * a model lets listen, as the engine has its own listeners run first.
 */
@Component
class CompletionListener {

	private final IdentityService identityService;

	CompletionListener(IdentityService identityService) {
		this.identityService = identityService;
	}

	@EventListener(condition = "#task.eventName == 'complete'")
	void onComplete(DelegateTask task) {
		Authentication person = this.identityService.getCurrentAuthentication();
		boolean other = person != null && !Objects.equals(person.getUserId(), task.getAssignee());
		if (other || task.getAssignee() == null) {
			throw new AuthorizationException("只有认领了这个任务的人才能提交；请先点“认领”");
		}
	}

}
