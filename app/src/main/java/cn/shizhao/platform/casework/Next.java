package cn.shizhao.platform.casework;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * What a step hands to those after it: ids, small flags and times.
 */
public final class Next {

	private final Map<String, Object> variables = new LinkedHashMap<>();

	private final Map<String, Object> locals = new LinkedHashMap<>();

	private @Nullable String key;

	private Next() {
	}

	/**
	 * Variables that the process has under these names already, or gets.
	 * @param variables by name
	 * @return to be added to
	 */
	public static Next all(Map<String, ?> variables) {
		Next next = new Next();
		next.variables.putAll(variables);
		return next;
	}

	/**
	 * Nothing yet.
	 * @return to be added to
	 */
	public static Next none() {
		return new Next();
	}

	/**
	 * One variable.
	 * @param name of the variable
	 * @param value its value
	 * @return to be added to
	 */
	public static Next with(String name, @Nullable Object value) {
		return new Next().and(name, value);
	}

	/**
	 * What the process is about, from its first step.
	 * @param key the business key
	 * @return to be added to
	 */
	public static Next about(String key) {
		Next next = new Next();
		next.key = key;
		return next;
	}

	/**
	 * When the task {@code NAME} is due, and when one is reminded of it.
	 * @param name of the task in variables: {@code NAMERemindAt}, {@code NAMEDueAt}
	 * @param deadline both times
	 * @return to be added to
	 */
	public static Next due(String name, Deadline deadline) {
		return new Next().andDue(name, deadline);
	}

	/**
	 * One more variable.
	 * @param name of the variable
	 * @param value its value
	 * @return this
	 */
	public Next and(String name, @Nullable Object value) {
		this.variables.put(name, value);
		return this;
	}

	/**
	 * More variables.
	 * @param more by name
	 * @return this
	 */
	public Next andAll(Map<String, ?> more) {
		this.variables.putAll(more);
		return this;
	}

	/**
	 * One more deadline.
	 * @param name of the task in variables
	 * @param deadline both times
	 * @return this
	 */
	public Next andDue(String name, Deadline deadline) {
		return and(name + "RemindAt", deadline.remindAt()).and(name + "DueAt", deadline.dueAt());
	}

	/**
	 * One more variable, for this branch of the process only.
	 * @param name of the variable
	 * @param value its value
	 * @return this
	 */
	public Next here(String name, @Nullable Object value) {
		this.locals.put(name, value);
		return this;
	}

	/**
	 * One more deadline, for this branch of the process only.
	 * @param name of the task in variables
	 * @param deadline both times
	 * @return this
	 */
	public Next hereDue(String name, Deadline deadline) {
		return here(name + "RemindAt", deadline.remindAt()).here(name + "DueAt", deadline.dueAt());
	}

	void into(VariableScope scope) {
		scope.setVariables(this.variables);
		this.locals.forEach(scope::setVariableLocal);
	}

	@Nullable String key() {
		return this.key;
	}

}
