package cn.shizhao.platform.engine;

import java.util.List;

import cn.shizhao.platform.roster.Roster;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

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
		List<IdentityLinkEntity> links = ((TaskEntity) task).getIdentityLinks();
		List<IdentityLinkEntity> gone = links.stream().filter((link) -> gone(link.getUserId())).toList();
		gone.forEach((link) -> forget(task, link));
		links.removeAll(gone);
	}

	private boolean gone(@Nullable String person) {
		return person != null && (person.isBlank() || this.roster.left(person));
	}

	/**
	 * Neither the link nor the right that came with it is in the database yet, where the
	 * engine's own way of taking a candidate back would look for them.
	 */
	private static void forget(DelegateTask task, IdentityLinkEntity link) {
		DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
		link.delete();
		entities.getCachedEntitiesByType(AuthorizationEntity.class)
			.stream()
			.filter((right) -> task.getId().equals(right.getResourceId()) && link.getUserId().equals(right.getUserId()))
			.toList()
			.forEach(entities::delete);
	}

}
