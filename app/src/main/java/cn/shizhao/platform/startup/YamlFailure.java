package cn.shizhao.platform.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.annotation.Order;

/**
 * Names file and line of a configuration file that is no YAML; the reader itself does not
 * know which file it reads.
 */
@Order(0)
class YamlFailure implements FailureAnalyzer {

	private static final String FILES = "application*.{yml,yaml}";

	private final List<Path> folders;

	YamlFailure() {
		this(List.of(Path.of("config"), Path.of(".")));
	}

	YamlFailure(List<Path> folders) {
		this.folders = folders;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MarkedYAMLException marked) {
				return new FailureAnalysis(
						"配置文件 %s 第 %d 行附近写得不对".formatted(culprit(), marked.getProblemMark().getLine() + 1),
						"看这一行和上一行：缩进只用空格、同一级对齐，冒号后面有一个空格，引号成对，同一个名字不写两次", failure);
			}
			if (cause instanceof YAMLException || cause instanceof CharacterCodingException) {
				return new FailureAnalysis("配置文件 %s 读不出来".formatted(culprit()), "用 UTF-8 编码保存，去掉看不见的控制字符", failure);
			}
		}
		return null;
	}

	private String culprit() {
		return files().stream()
			.filter(YamlFailure::isWrong)
			.map(Path::normalize)
			.map(Path::toString)
			.findFirst()
			.orElse("application.yml");
	}

	private List<Path> files() {
		List<Path> files = new ArrayList<>();
		for (Path folder : this.folders) {
			try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FILES)) {
				found.forEach(files::add);
			}
			catch (IOException ex) {
				// then it is not the one
			}
		}
		return files;
	}

	private static boolean isWrong(Path file) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try (InputStream content = Files.newInputStream(file)) {
			new Yaml(new SafeConstructor(options)).loadAll(content).forEach((document) -> {
			});
			return false;
		}
		catch (YAMLException | IOException ex) {
			return true;
		}
	}

}
