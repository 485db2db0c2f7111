package cn.shizhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application in a process of its own with data of its own, so that a test can take
 * the power away.
 */
final class ApplicationProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Path log;

	private final int port;

	private final Process process;

	private ApplicationProcess(Path log, int port, Process process) {
		this.log = log;
		this.port = port;
		this.process = process;
	}

	/**
	 * Starts the application with the sample bureau and waits until it says that it runs.
	 * @param folder stands for the data and holds the log; starting again with the same
	 * folder goes on with the same data
	 */
	static ApplicationProcess start(Path folder) {
		return start(folder, freePort(), "sample");
	}

	/**
	 * Starts the application on a port of the test's choice.
	 * @param profile {@code sample}, or several, separated by commas
	 */
	static ApplicationProcess start(Path folder, int port, String profile, String... arguments) {
		return start(folder, port, TestDatabase.profiles(profile), TestDatabase.url(folder), arguments);
	}

	/** With the embedded database, whatever the tests run on. */
	static ApplicationProcess startEmbedded(Path folder) {
		return start(folder, freePort(), new String[] { "sample" }, TestDatabase.embedded(folder));
	}

	static ApplicationProcess start(Path folder, int port, String[] profiles, String url, String... arguments) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				ShizhaoApplication.class.getName(), "--spring.profiles.active=" + String.join(",", profiles),
				"--server.port=" + port, "--spring.datasource.url=" + url);
		builder.command().addAll(List.of(arguments));
		builder.redirectErrorStream(true);
		Path log = folder.resolve("log-" + port + ".txt");
		builder.redirectOutput(log.toFile());
		try {
			ApplicationProcess application = new ApplicationProcess(log, port, builder.start());
			application.awaitRunning();
			return application;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitRunning() {
		Awaitility.await("the application in " + this.log)
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.failFast(() -> assertThat(this.process.isAlive()).as(Files.readString(this.log)).isTrue())
			.until(() -> Files.readString(this.log).contains("实招已启动"));
	}

	Path log() {
		return this.log;
	}

	int port() {
		return this.port;
	}

	WebClient client() {
		return new WebClient(this.port);
	}

	/**
	 * Kills the process as kill -9 does: no shutdown hook runs, no buffer is flushed.
	 */
	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

}
