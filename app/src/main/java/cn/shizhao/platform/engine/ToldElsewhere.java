package cn.shizhao.platform.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps out of the log what stands there, or on the console, in better words: the
 * engine's interface repeats with a whole stack trace what the engine has logged already,
 * and the pool does so with what keeps the program from starting.
 */
public class ToldElsewhere extends TurboFilter {

	private static final String INTERFACE = "org.camunda.bpm.engine.rest.exception";

	private static final String FROM_THE_ENGINE = "org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor";

	private static final String POOL = "com.zaxxer.hikari.pool.HikariPool";

	private static final String NO_START = "Exception during pool initialization.";

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
			Object @Nullable [] params, @Nullable Throwable thrown) {
		boolean told = format != null && (logger.getName().equals(INTERFACE) && format.contains(FROM_THE_ENGINE)
				|| logger.getName().equals(POOL) && format.endsWith(NO_START));
		return told ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

}
