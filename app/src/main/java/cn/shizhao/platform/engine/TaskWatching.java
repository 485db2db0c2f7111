package cn.shizhao.platform.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells of tasks made, handed over and ended; comes after the mark that says whom a task
 * is for.
 */
@Component
class TaskWatching {

	private final TaskWatch watch;

	private final IdentityService identityService;

	private final Unrestricted unrestricted;

	private final ApplicationEventPublisher events;

	TaskWatching(TaskWatch watch, IdentityService identityService, Unrestricted unrestricted,
			ApplicationEventPublisher events) {
		this.events = events;
		this.watch = watch;
		this.identityService = identityService;
		this.unrestricted = unrestricted;
	}

	@EventListener(condition = "#task.eventName == 'create' and #task.execution != null")
	void onCreate(DelegateTask task) {
		var made = new TaskWatch.NewTask(task.getId(), task.getTaskDefinitionKey(), ids(task, IdentityLink::getUserId),
				ids(task, IdentityLink::getGroupId), TaskIds.of(task.getVariables()));
		this.unrestricted.run(() -> this.watch.made(made).forEach(task::addCandidateUser));
	}

	@EventListener(condition = "#task.eventName == 'assignment' and #task.execution != null")
	void onAssignment(DelegateTask task) {
		Authentication person = this.identityService.getCurrentAuthentication();
		String by = (person != null) ? person.getUserId() : null;
		this.unrestricted.run(() -> this.watch.handed(task.getId(), task.getAssignee(), by));
	}

	@EventListener(condition = "#task.eventName == 'complete' or #task.eventName == 'delete'")
	void onEnd(DelegateTask task) {
		this.events.publishEvent(new TaskEnded(task.getId()));
	}

	private static List<String> ids(DelegateTask task, Function<IdentityLink, String> id) {
		return task.getCandidates().stream().map(id).filter(Objects::nonNull).toList();
	}

}
