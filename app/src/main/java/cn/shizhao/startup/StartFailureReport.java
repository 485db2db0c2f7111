package cn.shizhao.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Prints a failed start in a few plain lines.
 */
class StartFailureReport implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		System.err.println();
		System.err.println("实招没有启动：" + analysis.getDescription());
		if (analysis.getAction() != null) {
			System.err.println("办法：" + analysis.getAction());
		}
		System.err.println();
		System.err.flush();
	}

}
