package cn.shizhao.platform.engine;

import java.util.Set;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * Leaves the stack trace out of the log where somebody was told no, so that those of
 * faults are seen. What a job throws keeps it, and what ends a start: nobody is there to
 * be told.
 */
public class ShortRefusals extends ExtendedWhitespaceThrowableProxyConverter {

	private static final Set<String> TOLD_TO_NOBODY = Set.of("org.camunda.bpm.engine.jobexecutor",
			"org.springframework.boot.SpringApplication");

	@Override
	public String convert(ILoggingEvent event) {
		IThrowableProxy proxy = event.getThrowableProxy();
		boolean refusal = proxy instanceof ThrowableProxy thrown && !TOLD_TO_NOBODY.contains(event.getLoggerName())
				&& Refusals.in(thrown.getThrowable()).isPresent();
		return refusal ? "" : super.convert(event);
	}

}
