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
 * The packaged application in a process of its own with data of its own, so that a test
 * can take the power away.
 */
public final class ApplicationProcess implements AutoCloseable {

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
	static ApplicationProcess start(Path folder, String... arguments) {
		TestDatabase.fill(folder);
		return start(folder, freePort(), "sample", arguments);
	}

	/**
	 * Starts the application on a port of the test's choice, with whatever its database
	 * holds.
	 * @param profile {@code sample}, or several, separated by commas
	 */
	public static ApplicationProcess start(Path folder, int port, String profile, String... arguments) {
		return start(folder, port, TestDatabase.profiles(profile), TestDatabase.url(folder), arguments);
	}

	/** With the embedded database, whatever the tests run on. */
	static ApplicationProcess startEmbedded(Path folder) {
		Packaged.copySampleTo(folder);
		return start(folder, freePort(), new String[] { "sample" }, TestDatabase.embedded(folder));
	}

	private static ApplicationProcess start(Path folder, int port, String[] profiles, String url, String... arguments) {
		List<String> command = Packaged.command();
		command.addAll(List.of("--spring.profiles.active=" + String.join(",", profiles), "--server.port=" + port,
				"--spring.datasource.url=" + url));
		command.addAll(List.of(arguments));
		return run(folder.resolve("log-" + port + ".txt"), port, command);
	}

	static ApplicationProcess run(Path log, int port, List<String> command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
			ApplicationProcess application = new ApplicationProcess(log, port, builder.start());
			application.awaitRunning();
			return application;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static int freePort() {
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

	public int port() {
		return this.port;
	}

	/** What it has said so far. */
	public String said() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public WebClient client() {
		return new WebClient(this.port);
	}

	/**
	 * Kills the process as kill -9 does: no shutdown hook runs, no buffer is flushed.
	 */
	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** Ends the process as an operator does. */
	public void stop() {
		this.process.destroy();
		this.process.onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

}
