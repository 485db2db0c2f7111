package cn.shizhao.platform.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.stereotype.Component;

/**
 * Ends this node when its memory is used up, as {@code -XX:+ExitOnOutOfMemoryError} does
 * where someone thought of it: half of what goes on afterwards goes wrong, while another
 * start takes seconds. Web server, templates and job executor swallow the error, but each
 * writes what it swallowed to the log, so that it is looked for there.
 */
@Component
class OutOfMemory extends TurboFilter {

	/** As the virtual machine does it. */
	private static final int EXIT_CODE = 3;

	private static final int DEEPEST = 50;

	OutOfMemory() {
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
			endIfCausedBy(failure);
			LoggerFactory.getLogger(OutOfMemory.class).error("Thread {} ended", thread.getName(), failure);
		});
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
			logs.addTurboFilter(this);
		}
	}

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
			Object @Nullable [] params, @Nullable Throwable failure) {
		if (failure != null) {
			endIfCausedBy(failure);
		}
		if (params != null && params.length > 0 && params[params.length - 1] instanceof Throwable last) {
			endIfCausedBy(last);
		}
		return FilterReply.NEUTRAL;
	}

	private static void endIfCausedBy(Throwable failure) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
			if (cause instanceof OutOfMemoryError) {
				end();
			}
			cause = cause.getCause();
		}
	}

	/** Orderly stopping needs memory, too; what was acknowledged is in the database. */
	private static void end() {
		try {
			System.err.println("内存用尽，本节点结束；由服务管理程序重新启动。一再出现请加大 -Xmx。");
		}
		finally {
			Runtime.getRuntime().halt(EXIT_CODE);
		}
	}

}
