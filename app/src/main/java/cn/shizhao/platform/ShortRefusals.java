package cn.shizhao.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * Leaves the stack trace out of the log where somebody was told no, so that those of
 * faults are seen. What a job throws keeps it: nobody is there to be told.
 */
public class ShortRefusals extends ExtendedWhitespaceThrowableProxyConverter {

	private static final String JOBS = "org.camunda.bpm.engine.jobexecutor";

	@Override
	public String convert(ILoggingEvent event) {
		IThrowableProxy proxy = event.getThrowableProxy();
		boolean refusal = proxy instanceof ThrowableProxy thrown && !event.getLoggerName().equals(JOBS)
				&& Refusals.in(thrown.getThrowable()).isPresent();
		return refusal ? "" : super.convert(event);
	}

}
