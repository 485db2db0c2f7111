package cn.shizhao.platform.engine;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * Keeps a message of several lines, such as a refusal with a list of what is wrong, in
 * one line of the log; nobody can write lines of their own into it either.
 */
public class OneLineMessages extends MessageConverter {

	private static final String TRACE = "\n\tat ";

	@Override
	public String convert(ILoggingEvent event) {
		String message = super.convert(event);
		return (message == null || message.contains(TRACE)) ? message : message.strip().replaceAll("\\R\\s*", " / ");
	}

}
