package cn.shizhao.platform.startup;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

import cn.shizhao.foundation.table.TableException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Turns what commonly keeps the program from starting into a sentence: what is wrong, and
 * what to do.
 */
@Order(0)
class StartFailure implements FailureAnalyzer {

	/** Of the embedded database, which is no library of ours when compiling. */
	private static final String EMBEDDED = "org.h2.";

	private static final int IN_USE = 90020;

	static final int CORRUPT = 90030;

	private static final int OTHER_VERSION = 90048;

	private final @Nullable Environment environment;

	/**
	 * Made by Spring Boot.
	 * @param environment null when not even the configuration could be read
	 */
	StartFailure(@Nullable Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			FailureAnalysis analysis = analyzeOne(cause, failure);
			if (analysis != null) {
				return analysis;
			}
		}
		return null;
	}

	private @Nullable FailureAnalysis analyzeOne(Throwable cause, Throwable failure) {
		if (cause instanceof StartRefusedException refused) {
			return new FailureAnalysis(refused.getMessage(), refused.remedy(), failure);
		}
		// free when checked, taken when needed
		if (cause instanceof PortInUseException port) {
			return analyze(StartRefusedException.portInUse(port.getPort()));
		}
		if (cause instanceof PlaceholderResolutionException missing) {
			return analyze(StartRefusedException.missing(missing.getPlaceholder()));
		}
		if (cause instanceof TableException table) {
			return new FailureAnalysis("工作日历文件有误：\n" + table.getMessage(), "改正后重新启动", failure);
		}
		if (cause instanceof SQLException sql && sql.getClass().getName().startsWith(EMBEDDED)) {
			return embedded(sql.getErrorCode());
		}
		if (cause instanceof AccessDeniedException denied) {
			return file(String.valueOf(denied.getFile()), "不能读写", failure);
		}
		if (cause instanceof NoSuchFileException none) {
			return file(String.valueOf(none.getFile()), "不存在", failure);
		}
		// the words in the brackets are the system's, and may be in any language
		return (cause instanceof FileNotFoundException none)
				? file(String.valueOf(none.getMessage()).replaceFirst(" \\(.*\\)$", ""), "不能读取", failure) : null;
	}

	private @Nullable FailureAnalysis embedded(int code) {
		String url = (this.environment != null) ? this.environment.getProperty("spring.datasource.url", "") : "";
		String place = "数据文件 " + DataPlace.name(url);
		return switch (code) {
			case IN_USE -> analyze(StartRefusedException.dataInUse(DataPlace.name(url)));
			case CORRUPT -> analyze(StartRefusedException.dataCorrupt(place));
			case OTHER_VERSION -> analyze(StartRefusedException.dataOfAnotherVersion(place));
			default -> null;
		};
	}

	private static FailureAnalysis file(String file, String what, Throwable failure) {
		return new FailureAnalysis("文件 " + file + " " + what, "检查它在不在，以及文件夹权限，使运行实招的用户可以读写，再启动", failure);
	}

}
