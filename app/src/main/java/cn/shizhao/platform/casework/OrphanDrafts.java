package cn.shizhao.platform.casework;

import cn.shizhao.platform.engine.TaskEnded;
import cn.shizhao.platform.roster.PersonLeft;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets drafts that nobody can open any more: of a task that was done in another way or
 * cancelled, and of what someone who left was about to begin.
 */
@Component
class OrphanDrafts {

	private final DraftMapper mapper;

	OrphanDrafts(DraftMapper mapper) {
		this.mapper = mapper;
	}

	@EventListener
	void onEnd(TaskEnded task) {
		this.mapper.delete(DraftKey.task(task.taskId()));
	}

	@EventListener
	void onLeave(PersonLeft person) {
		this.mapper.deleteOf(person.id());
	}

}
