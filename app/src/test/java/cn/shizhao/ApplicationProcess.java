package cn.shizhao;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

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

	/**
	 * Starts what does not run, because it is refused.
	 * @return what the console says in the end
	 */
	static String refused(Path folder, String profile, String... arguments) {
		ApplicationProcess application = launch(folder, freePort(), TestDatabase.profiles(profile),
				TestDatabase.url(folder), "", arguments);
		Awaitility.await("the refusal in " + application.log)
			.atMost(PATIENCE)
			.until(() -> !application.process.isAlive());
		assertThat(application.process.exitValue()).as(application.console()).isEqualTo(1);
		return application.console();
	}

	/**
	 * Starts a version of the application in which some files are others.
	 * @param files come first on the class path
	 */
	static ApplicationProcess startChanged(Path folder, Path files, String... arguments) {
		ApplicationProcess application = launch(folder, freePort(), TestDatabase.profiles("sample"),
				TestDatabase.url(folder), files + File.pathSeparator, arguments);
		application.awaitRunning();
		return application;
	}

	private static ApplicationProcess start(Path folder, int port, String[] profiles, String url, String... arguments) {
		ApplicationProcess application = launch(folder, port, profiles, url, "", arguments);
		application.awaitRunning();
		return application;
	}

	private static ApplicationProcess launch(Path folder, int port, String[] profiles, String url, String files,
			String... arguments) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), ShizhaoApplication.class.getName(),
				"--spring.profiles.active=" + String.join(",", profiles), "--server.port=" + port,
				"--spring.datasource.url=" + url,
				"--logging.file.name=" + folder.resolve("logs/shizhao-" + port + ".log"));
		builder.command().addAll(List.of(arguments));
		// as services run
		builder.environment().put("LC_ALL", "C");
		builder.redirectErrorStream(true);
		Path log = folder.resolve("log-" + port + ".txt");
		builder.redirectOutput(log.toFile());
		try {
			return new ApplicationProcess(log, port, builder.start());
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
		try {
			Awaitility.await("the application in " + this.log)
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(500))
				.failFast(() -> assertThat(this.process.isAlive()).as(Files.readString(this.log)).isTrue())
				.until(() -> Files.readString(this.log).contains("实招已启动"));
		}
		catch (ConditionTimeoutException ex) {
			// nobody else would
			kill();
			throw ex;
		}
	}

	/** In UTF-8, though the locale knows no Chinese. */
	String console() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
