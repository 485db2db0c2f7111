package cn.shizhao.platform.startup;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.shizhao.foundation.table.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What really goes wrong at a start, with the exception it really makes, is told in a
 * Chinese sentence with a remedy.
 */
class StartFailureTests {

	@TempDir
	private Path folder;

	@Test
	void causesDeepInsideAreFound() {
		assertThat(analyze(new BeanCreationException("calendar", new TableException(List.of("2026.csv 第 3 行……")))))
			.extracting(FailureAnalysis::getDescription)
			.isEqualTo("工作日历文件有误：\n2026.csv 第 3 行……");
		assertThat(analyze(new PortInUseException(8080))).extracting(FailureAnalysis::getDescription)
			.isEqualTo("端口 8080 已被占用");
		assertThat(new StartFailure(null).analyze(new IllegalStateException("other"))).isNull();
	}

	@Test
	void aDataFileThatIsNoneIsNamedAndSaysWhatToDo() throws IOException {
		Path file = Files.write(this.folder.resolve("shizhao.mv.db"), new byte[9000]);
		Throwable failure = catchThrowable(() -> DriverManager.getConnection(url()));
		FailureAnalysis analysis = analyze(new BeanCreationException("dataSource", failure));
		assertThat(analysis.getDescription()).isEqualTo("数据文件 " + file + " 已经损坏，打不开");
		assertThat(analysis.getAction()).contains("最近的备份");
	}

	private String url() {
		return "jdbc:h2:file:" + this.folder.resolve("shizhao");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			server:\\n\\tport: 8080                  | 2
			server:\\n  port: 8080\\n port: 1          | 3
			server:\\n  port: 8080\\n  port: 8081      | 3
			shizhao:\\n  bureau: "某某市财政局         | 2
			""")
	void aBrokenConfigurationFileIsNamedWithTheLine(String content, int line) throws IOException {
		Files.writeString(this.folder.resolve("application-sample.yml"), "fine: true");
		Path file = Files.writeString(this.folder.resolve("application.yml"),
				content.replace("\\n", "\n").replace("\\t", "\t"));
		assertThat(yaml(file).getDescription()).isEqualTo("配置文件 " + file + " 第 " + line + " 行附近写得不对");
	}

	@Test
	void aConfigurationFileInAnotherEncodingIsNamed() throws IOException {
		Path file = Files.write(this.folder.resolve("application.yml"),
				"shizhao:\n  bureau: 某某市财政局".getBytes(Charset.forName("GBK")));
		assertThat(yaml(file)).extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
			.containsExactly("配置文件 " + file + " 读不出来", "用 UTF-8 编码保存，去掉看不见的控制字符");
	}

	private FailureAnalysis yaml(Path file) {
		Throwable failure = catchThrowable(
				() -> new YamlPropertySourceLoader().load("test", new FileSystemResource(file)));
		return Objects.requireNonNull(new YamlFailure(List.of(this.folder)).analyze(failure), "" + failure);
	}

	@Test
	void aSettingOfTheWrongKindIsNamedWithItsLine() throws IOException {
		Path file = Files.writeString(this.folder.resolve("application.yml"), "server:\n  # 端口\n  port: 八零八零\n");
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("test", new FileSystemResource(file))
			.forEach(environment.getPropertySources()::addFirst);
		FailureAnalysis analysis = setting(
				catchThrowable(() -> Binder.get(environment).bind("server", ServerProperties.class)));
		assertThat(analysis.getDescription()).isEqualTo("配置 server.port 的值“八零八零”不对（application.yml 第 3 行）");
		assertThat(analysis.getAction()).isEqualTo("应为数字");
	}

	@ParameterizedTest
	@CsvSource({ "server.servlet.session.timeout, 很久, '应为一段时间，如 10s、5m、4h'",
			"server.shutdown, 慢慢, '应为 graceful、immediate 之一'", "server.address, 哪里.invalid, '应为网络地址，如 127.0.0.1'" })
	void whatIsExpectedIsSaid(String name, String value, String expected) {
		MockEnvironment environment = new MockEnvironment().withProperty(name, value);
		FailureAnalysis analysis = setting(
				catchThrowable(() -> Binder.get(environment).bind("server", Bindable.of(ServerProperties.class))));
		assertThat(analysis.getDescription()).isEqualTo("配置 " + name + " 的值“" + value + "”不对");
		assertThat(analysis.getAction()).isEqualTo(expected);
	}

	@Test
	void aSettingTakenOneByOneIsNamedToo() {
		FailureAnalysis analysis = setting(catchThrowable(() -> {
			try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
				context.getEnvironment()
					.getPropertySources()
					.addFirst(new MapPropertySource("test", Map.of("shizhao.password-cost", "高")));
				context.register(Cost.class);
				context.refresh();
			}
		}));
		assertThat(analysis.getDescription()).isEqualTo("配置 shizhao.password-cost 的值“高”不对");
		assertThat(analysis.getAction()).isEqualTo("应为数字");
	}

	@Test
	void aSecretIsNotShown() {
		MockEnvironment environment = new MockEnvironment().withProperty("mail.password", "geheim");
		assertThat(setting(catchThrowable(() -> Binder.get(environment).bind("mail.password", Duration.class)))
			.getDescription()).isEqualTo("配置 mail.password 的值不对");
	}

	@Test
	void aFileThatCannotBeReadIsNamed() {
		assertThat(analyze(new IllegalStateException(new AccessDeniedException("config/application.yml"))))
			.extracting(FailureAnalysis::getDescription)
			.isEqualTo("文件 config/application.yml 不能读写");
		assertThat(analyze(new IllegalStateException(new NoSuchFileException("config/sample/roster.csv"))))
			.extracting(FailureAnalysis::getDescription)
			.isEqualTo("文件 config/sample/roster.csv 不存在");
	}

	private FailureAnalysis analyze(Throwable failure) {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url());
		return new StartFailure(environment).analyze(failure);
	}

	private static FailureAnalysis setting(Throwable failure) {
		FailureAnalyzer analyzer = new SettingFailure();
		return Objects.requireNonNull(analyzer.analyze(failure), "" + failure);
	}

	/**
	 * Has its setting injected.
	 */
	static class Cost {

		Cost(@Value("${shizhao.password-cost}") int cost) {
			assertThat(cost).isPositive();
		}

	}

}
