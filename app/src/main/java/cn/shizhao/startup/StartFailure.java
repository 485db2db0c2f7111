package cn.shizhao.startup;

import cn.shizhao.table.TableException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Turns what commonly keeps the program from starting into a sentence: what is wrong, and
 * what to do.
 */
@Order(0)
class StartFailure implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartRefusedException refused) {
				return new FailureAnalysis(refused.getMessage(), refused.remedy(), failure);
			}
			if (cause instanceof InvalidConfigurationPropertyValueException setting) {
				return new FailureAnalysis("配置 %s 的值“%s”不对".formatted(setting.getName(), setting.getValue()),
						setting.getReason(), failure);
			}
			// free when checked, taken when needed
			if (cause instanceof PortInUseException port) {
				return analyze(StartRefusedException.portInUse(port.getPort()));
			}
			if (cause instanceof PlaceholderResolutionException missing) {
				return analyze(StartRefusedException.missing(missing.getPlaceholder()));
			}
			if (cause instanceof TableException table) {
				return new FailureAnalysis("工作日历文件有误:\n" + table.getMessage(), "改正后重新启动", failure);
			}
		}
		return null;
	}

}
