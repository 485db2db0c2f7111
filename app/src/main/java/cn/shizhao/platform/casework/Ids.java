package cn.shizhao.platform.casework;

import java.util.Date;
import java.util.Objects;

import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * What a step may read of its process: ids and times, never contents.
 */
public final class Ids {

	private final VariableScope scope;

	private final @Nullable String key;

	Ids(VariableScope scope, @Nullable String key) {
		this.scope = scope;
		this.key = key;
	}

	/**
	 * An id that is there.
	 * @param name of the variable
	 * @return the id
	 * @throws NullPointerException when there is none, which is a mistake in the model
	 */
	public String text(String name) {
		return Objects.requireNonNull(find(name), name);
	}

	/**
	 * An id that may be missing.
	 * @param name of the variable
	 * @return the id, or null
	 */
	public @Nullable String find(String name) {
		return (String) this.scope.getVariable(name);
	}

	/**
	 * A number, kept as text.
	 * @param name of the variable
	 * @return such as a year of four digits
	 */
	public int number(String name) {
		return Integer.parseInt(text(name));
	}

	/**
	 * A moment.
	 * @param name of the variable
	 * @return the moment, or null
	 */
	public @Nullable Date time(String name) {
		return (Date) this.scope.getVariable(name);
	}

	/**
	 * The variable {@code period}: a quarter, or a whole year.
	 * @return the period
	 */
	public Period period() {
		return Period.parseAny(text("period"));
	}

	/**
	 * The variable {@code period} where it must be a quarter.
	 * @return the quarter
	 * @throws IllegalArgumentException with a Chinese message for a whole year
	 */
	public Period quarter() {
		return Period.parse(text("period"));
	}

	/**
	 * The business key.
	 * @return null when the process has none yet
	 */
	public @Nullable String key() {
		return this.key;
	}

}
