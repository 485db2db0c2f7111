package cn.shizhao;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a terminal without Chinese shows when the program cannot start: a sentence and a
 * remedy, in UTF-8, and no stack trace. Each ends before anything is opened.
 */
@Tag("process")
class StartRefusalIntegrationTests {

	@TempDir
	private Path folder;

	@Test
	void inAFolderWithoutConfiguration() throws Exception {
		assertThat(start()).isEqualTo("""
				实招没有启动：没有找到 config/application.yml，或者不能读取
				办法：在有 config 文件夹的目录下启动（服务里是 WorkingDirectory），并使运行实招的用户可以读取它""");
	}

	@Test
	void withAConfigurationThatIsNoYaml() throws Exception {
		Path file = configure("server:\n  port: 8099\n port: 8098\n");
		assertThat(start()).startsWith("实招没有启动：配置文件 " + this.folder.relativize(file) + " 第 3 行附近写得不对\n办法：看这一行");
	}

	@Test
	void withASettingOfTheWrongKind() throws Exception {
		configure("server:\n  port: 八零八零\nshizhao:\n  calendar: calendar\n");
		assertThat(start()).isEqualTo("实招没有启动：配置 server.port 的值“八零八零”不对（application.yml 第 2 行）\n办法：应为数字");
	}

	private Path configure(String content) throws IOException {
		return Files.writeString(Files.createDirectories(this.folder.resolve("config")).resolve("application.yml"),
				content);
	}

	private String start() throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), ShizhaoApplication.class.getName()));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("console.txt").toFile());
		builder.environment().put("LC_ALL", "C");
		assertThat(builder.start().waitFor()).isEqualTo(1);
		return Files.readString(this.folder.resolve("console.txt"), StandardCharsets.UTF_8).strip();
	}

	/** Wherever it is started from. */
	private static String classPath() {
		List<String> places = new ArrayList<>();
		for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
			places.add(Path.of(place).toAbsolutePath().toString());
		}
		return String.join(File.pathSeparator, places);
	}

}
