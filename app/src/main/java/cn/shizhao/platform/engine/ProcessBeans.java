package cn.shizhao.platform.engine;

import java.util.AbstractMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;

/**
 * The beans that expressions in a process may name: delegates and listeners, and nothing
 * else of the application.
 */
class ProcessBeans extends AbstractMap<Object, Object> {

	private static final String NAMES = "[a-z][A-Za-z]*(Delegate|Listener)";

	private final BeanFactory beans;

	ProcessBeans(BeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return name instanceof String text && text.matches(NAMES) && this.beans.containsBean(text);
	}

	@Override
	public @Nullable Object get(@Nullable Object name) {
		return containsKey(name) ? this.beans.getBean((String) name) : null;
	}

	/** They are looked up by name, never listed. */
	@Override
	public Set<Entry<Object, Object>> entrySet() {
		return Set.of();
	}

}
