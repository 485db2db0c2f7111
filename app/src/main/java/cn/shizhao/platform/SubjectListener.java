package cn.shizhao.platform;

import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes on every new task what it is about: the lists of Tasklist show it.
 */
@Component
class SubjectListener {

	static final String SUBJECT = "subject";

	private final TaskSubjects subjects;

	SubjectListener(TaskSubjects subjects) {
		this.subjects = subjects;
	}

	@EventListener(condition = "#task.eventName == 'create'")
	void onCreate(DelegateTask task) {
		String about = Stream.of("section", "branch", "exemplar", "person")
			.map((name) -> id(task, name))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		task.setVariableLocal(SUBJECT, this.subjects.of(task.getExecution().getProcessBusinessKey(), about));
	}

	private static @Nullable String id(DelegateTask task, String name) {
		return (task.getVariable(name) instanceof String id) ? id : null;
	}

}
