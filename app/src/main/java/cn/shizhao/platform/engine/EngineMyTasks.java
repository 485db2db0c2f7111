package cn.shizhao.platform.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the person's tasks from the engine.
 */
@Component
class EngineMyTasks implements MyTasks {

	private final TaskService taskService;

	private final CurrentUser currentUser;

	private final Unrestricted unrestricted;

	private final Clock clock;

	EngineMyTasks(TaskService taskService, CurrentUser currentUser, Unrestricted unrestricted, Clock clock) {
		this.taskService = taskService;
		this.currentUser = currentUser;
		this.unrestricted = unrestricted;
		this.clock = clock;
	}

	@Override
	public List<MyTask> list() {
		Actor actor = this.currentUser.actor();
		return this.unrestricted.ask(() -> list(actor));
	}

	private List<MyTask> list(Actor actor) {
		return Stream.concat(claimed(actor), claimable(actor))
			.map(this::myTask)
			.sorted(Comparator.comparing(MyTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private Stream<Task> claimed(Actor actor) {
		return this.taskService.createTaskQuery().taskAssignee(actor.id()).active().list().stream();
	}

	private Stream<Task> claimable(Actor actor) {
		return this.taskService.createTaskQuery()
			.taskCandidateUser(actor.id())
			.or()
			.taskInvolvedUser(actor.id())
			.taskVariableValueEquals(SubjectListener.FOR_GROUP, true)
			.endOr()
			.active()
			.list()
			.stream();
	}

	private MyTask myTask(Task task) {
		Object subject = this.taskService.getVariableLocal(task.getId(), SubjectListener.SUBJECT);
		return new MyTask(task.getId(), task.getName(), (subject != null) ? subject.toString() : "",
				task.getAssignee() != null, time(task.getDueDate()));
	}

	private @Nullable LocalDateTime time(@Nullable Date date) {
		return (date != null) ? LocalDateTime.ofInstant(date.toInstant(), this.clock.getZone()) : null;
	}

}
