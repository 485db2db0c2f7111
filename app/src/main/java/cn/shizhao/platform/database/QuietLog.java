package cn.shizhao.platform.database;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps what everybody has to say about one lost database out of the log: pool, engine,
 * sessions and pages each complained in hundreds of lines. {@link DatabaseState} tells of
 * it once.
 */
class QuietLog extends TurboFilter {

	/** What they say then has the same cause, which is not in it. */
	private static final List<String> MEANWHILE = List.of("com.zaxxer.hikari", "reactor.core.publisher.Operators",
			"org.springframework.boot.actuate.health");

	private final DatabaseState state;

	private @Nullable LoggerContext logs;

	QuietLog(DatabaseState state) {
		this.state = state;
	}

	void addTo(LoggerContext context) {
		this.logs = context;
		setContext(context);
		context.addTurboFilter(this);
	}

	void remove() {
		if (this.logs != null) {
			this.logs.getTurboFilterList().remove(this);
		}
	}

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] parameters,
			Throwable failure) {
		// the engine's interface gives the stack trace as text
		boolean about = Lost.caused(thrown(failure, parameters)) || Lost.told(format)
				|| (this.state.unsure() && MEANWHILE.stream().anyMatch(logger.getName()::startsWith));
		return about ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

	/** Most loggers are given it as the last parameter. */
	private static @Nullable Throwable thrown(@Nullable Throwable failure, Object @Nullable [] parameters) {
		boolean last = failure == null && parameters != null && parameters.length > 0;
		return (last && parameters[parameters.length - 1] instanceof Throwable thrown) ? thrown : failure;
	}

}
