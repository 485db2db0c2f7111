package cn.shizhao.platform;

import cn.shizhao.roster.Roster;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps new tasks from naming someone who left: a process may have chosen them long ago.
 */
@Component
class LeaverLinks {

	private final Roster roster;

	LeaverLinks(Roster roster) {
		this.roster = roster;
	}

	/** First of all, before it is said whom the task is for. */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@EventListener(condition = "#task.eventName == 'create'")
	void onCreate(DelegateTask task) {
		task.getCandidates()
			.stream()
			.map(IdentityLink::getUserId)
			.filter((person) -> person != null && (person.isBlank() || this.roster.left(person)))
			.toList()
			.forEach(task::deleteCandidateUser);
	}

}
