package cn.shizhao.platform.casework;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Makes what a model calls out of what a feature does: ids in, one call, what follows
 * out. A feature's {@code XxxProcess} lists its steps so, as beans by the names in the
 * model, and nothing else of it sees the engine.
 *
 * @param <C> what the steps are about
 */
public final class Steps<C> {

	private final Function<Ids, C> about;

	private Steps(Function<Ids, C> about) {
		this.about = about;
	}

	/**
	 * Steps about one case.
	 * @param variable that holds its id
	 * @return makes steps
	 */
	public static Steps<String> about(String variable) {
		return new Steps<>((ids) -> ids.text(variable));
	}

	/**
	 * Steps about something that several ids tell, or one that is no text.
	 * @param <C> what the steps are about
	 * @param about reads it
	 * @return makes steps
	 */
	public static <C> Steps<C> about(Function<Ids, C> about) {
		return new Steps<>(about);
	}

	/**
	 * A step that leaves nothing behind in the process.
	 * @param step what it does
	 * @return for a service task
	 */
	public JavaDelegate does(Consumer<C> step) {
		return (execution) -> step.accept(of(execution));
	}

	/**
	 * A step after which the process knows more.
	 * @param step what it does
	 * @return for a service task
	 */
	public JavaDelegate goesOn(Function<C, Next> step) {
		return (execution) -> {
			Next next = step.apply(of(execution));
			if (next.key() != null) {
				execution.setProcessBusinessKey(next.key());
			}
			next.into(execution);
		};
	}

	/**
	 * The completion of a task after which nothing depends on what was decided.
	 * @param step takes what was filled in, and refuses what is wrong
	 * @return for a user task
	 */
	public TaskListener completes(BiConsumer<C, By> step) {
		return (task) -> step.accept(of(task), by(task));
	}

	/**
	 * The completion of a task on which the way of the process depends.
	 * @param step takes what was filled in, and refuses what is wrong
	 * @return for a user task
	 */
	public TaskListener decides(BiFunction<C, By, Next> step) {
		return (task) -> step.apply(of(task), by(task)).into(task);
	}

	private C of(DelegateExecution execution) {
		return this.about.apply(new Ids(execution, execution.getProcessBusinessKey()));
	}

	private C of(DelegateTask task) {
		return this.about.apply(new Ids(task, task.getExecution().getProcessBusinessKey()));
	}

	/** Nobody completes what they did not claim; the engine sees to it. */
	private static By by(DelegateTask task) {
		return new By(task.getAssignee(), task.getId(), task.getDueDate());
	}

}
