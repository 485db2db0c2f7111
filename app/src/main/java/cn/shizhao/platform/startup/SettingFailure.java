package cn.shizhao.platform.startup;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * Says of a setting that cannot be read as what it should be: which one, where it stands,
 * what is expected.
 */
@Order(0)
class SettingFailure implements FailureAnalyzer {

	private static final Map<Class<?>, String> EXPECTED = Map.of(Boolean.class, "true 或 false", Duration.class,
			"一段时间，如 10s、5m、4h", DataSize.class, "大小，如 20MB", java.net.InetAddress.class, "网络地址，如 127.0.0.1",
			java.nio.file.Path.class, "文件夹，如 config/calendar");

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		Optional<String> injected = Optional.empty();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidConfigurationPropertyValueException setting) {
				return new FailureAnalysis(sentence(setting.getName(), setting.getValue(), ""), setting.getReason(),
						failure);
			}
			if (cause instanceof BindException binding) {
				return bound(binding, failure);
			}
			if (cause instanceof UnsatisfiedDependencyException dependency) {
				injected = name(dependency.getInjectionPoint());
			}
			if (cause instanceof TypeMismatchException mismatch && injected.isPresent()) {
				return new FailureAnalysis(sentence(injected.get(), mismatch.getValue(), ""),
						expected(mismatch.getRequiredType()), failure);
			}
		}
		return null;
	}

	private static FailureAnalysis bound(BindException binding, Throwable failure) {
		ConfigurationProperty property = binding.getProperty();
		String name = (property != null) ? property.getName().toString() : binding.getName().toString();
		Object value = (property != null) ? property.getValue() : null;
		return new FailureAnalysis(sentence(name, value, (property != null) ? place(property) : ""),
				expected(binding.getTarget().getType().resolve()), failure);
	}

	private static String place(ConfigurationProperty property) {
		Origin origin = property.getOrigin();
		while (origin instanceof OriginProvider provider && provider.getOrigin() != origin) {
			origin = provider.getOrigin();
		}
		if (!(origin instanceof TextResourceOrigin text) || text.getResource() == null || text.getLocation() == null) {
			return "";
		}
		return "（%s 第 %d 行）".formatted(text.getResource().getFilename(), text.getLocation().getLine() + 1);
	}

	private static Optional<String> name(@Nullable InjectionPoint point) {
		return Optional.ofNullable(point)
			.map((any) -> any.getAnnotation(Value.class))
			.map((setting) -> setting.value().replaceAll("^\\$\\{([^:}]+).*$", "$1"));
	}

	private static String sentence(String name, @Nullable Object value, String place) {
		boolean secret = name.toLowerCase(Locale.ROOT).matches(".*(password|secret|token)");
		String shown = (value == null || secret) ? "" : "“" + value + "”";
		return "配置 %s 的值%s不对%s".formatted(name, shown, place);
	}

	private static String expected(@Nullable Class<?> type) {
		if (type == null) {
			return "按 config/application.yml 里的说明改正";
		}
		Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
		if (wanted.isEnum()) {
			return "应为 %s 之一".formatted(Arrays.stream(wanted.getEnumConstants())
				.map((one) -> one.toString().toLowerCase(Locale.ROOT))
				.collect(Collectors.joining("、")));
		}
		if (Number.class.isAssignableFrom(wanted)) {
			return "应为数字";
		}
		return EXPECTED.containsKey(wanted) ? "应为" + EXPECTED.get(wanted) : "按 config/application.yml 里的说明改正";
	}

}
