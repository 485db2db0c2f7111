package cn.shizhao.platform.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints a failed start in a few plain lines, and keeps Spring Boot from saying it once
 * more in English: where the configuration cannot be read, nor can its log levels.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReport implements FailureAnalysisReporter {

	private static final String ENGLISH = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

	@Override
	public void report(FailureAnalysis analysis) {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(ENGLISH, LogLevel.OFF);
		System.err.println();
		System.err.println("实招没有启动：" + analysis.getDescription());
		if (analysis.getAction() != null) {
			System.err.println("办法：" + analysis.getAction());
		}
		System.err.println();
		System.err.flush();
	}

}
