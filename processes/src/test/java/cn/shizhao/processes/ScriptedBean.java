package cn.shizhao.processes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.test.mock.Mocks;

/**
 * Stands for one bean of the application: counts its calls and sets the variables the
 * story wants, the last answer for good.
 */
final class ScriptedBean implements JavaDelegate, TaskListener, ExecutionListener {

	private final Deque<Map<String, ?>> answers = new ArrayDeque<>(List.of(Map.of()));

	private int calls;

	private boolean local;

	private Runnable action = () -> {
	};

	private ScriptedBean() {
	}

	static ScriptedBean named(String name) {
		ScriptedBean bean = new ScriptedBean();
		Mocks.register(name, bean);
		return bean;
	}

	@SafeVarargs
	final ScriptedBean answering(Map<String, ?>... variables) {
		this.answers.clear();
		this.answers.addAll(List.of(variables));
		return this;
	}

	/**
	 * Keeps what it sets to the branch it is called in, as a step of one of several does.
	 */
	ScriptedBean settingLocally() {
		this.local = true;
		return this;
	}

	ScriptedBean doing(Runnable action) {
		this.action = action;
		return this;
	}

	int calls() {
		return this.calls;
	}

	@Override
	public void execute(DelegateExecution execution) {
		answer(execution);
	}

	@Override
	public void notify(DelegateExecution execution) {
		answer(execution);
	}

	@Override
	public void notify(DelegateTask task) {
		answer(task);
	}

	private synchronized Map<String, ?> next() {
		this.calls++;
		return (this.answers.size() > 1) ? this.answers.pop() : this.answers.peek();
	}

	private void answer(VariableScope scope) {
		Map<String, ?> variables = next();
		this.action.run();
		if (this.local) {
			scope.setVariablesLocal(variables);
		}
		else {
			scope.setVariables(variables);
		}
	}

}
