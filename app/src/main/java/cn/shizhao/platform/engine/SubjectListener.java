package cn.shizhao.platform.engine;

import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes on every new task what it is about and whether it is for a whole group: the
 * lists of Tasklist go by it.
 */
@Component
class SubjectListener {

	static final String SUBJECT = "subject";

	/**
	 * True on a task that names nobody, so that its groups are to do it; where somebody
	 * is named, a group only stands in for them.
	 */
	static final String FOR_GROUP = "forGroup";

	private final TaskSubjects subjects;

	SubjectListener(TaskSubjects subjects) {
		this.subjects = subjects;
	}

	/** Before others add people to the task. */
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	@EventListener(condition = "#task.eventName == 'create'")
	void onCreate(DelegateTask task) {
		String about = Stream.of("section", "branch", "exemplar", "person")
			.flatMap((name) -> id(task, name))
			.findFirst()
			.orElse(null);
		if (task.getCandidates().stream().noneMatch((link) -> link.getUserId() != null)) {
			task.setVariableLocal(FOR_GROUP, true);
		}
		task.setVariableLocal(SUBJECT, this.subjects.of(task.getExecution().getProcessBusinessKey(), about));
	}

	private static Stream<String> id(DelegateTask task, String name) {
		return (task.getVariable(name) instanceof String id) ? Stream.of(id) : Stream.of();
	}

}
