package cn.shizhao;

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
 * The packaged application in a process of its own with data of its own, so that a test
 * can take the power away.
 */
public final class ApplicationProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Path console;

	private final int port;

	private final Process process;

	private ApplicationProcess(Path console, int port, Process process) {
		this.console = console;
		this.port = port;
		this.process = process;
	}

	/**
	 * Starts the application with the sample bureau and waits until it says that it runs.
	 * @param folder stands for the data and holds the logs; starting again with the same
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
		return start(Packaged.command(), folder, port, TestDatabase.profiles(profile), TestDatabase.url(folder),
				arguments);
	}

	/** On a database of the test's own. */
	static ApplicationProcess start(Path folder, int port, String[] profiles, String url, String... arguments) {
		return start(Packaged.command(), folder, port, profiles, url, arguments);
	}

	/** With the embedded database, whatever the tests run on. */
	static ApplicationProcess startEmbedded(Path folder) {
		TestDatabase.fillEmbedded(folder);
		return start(Packaged.command(), folder, freePort(), new String[] { "sample" }, TestDatabase.embedded(folder));
	}

	/**
	 * Starts a version of the application in which some files are others.
	 * @param files come first on the class path
	 */
	static ApplicationProcess startChanged(Path folder, Path files, String... arguments) {
		return start(Packaged.commandWith(files), folder, freePort(), TestDatabase.profiles("sample"),
				TestDatabase.url(folder), arguments);
	}

	/**
	 * Starts what does not run, because it is refused.
	 * @return what the console says in the end
	 */
	static String refused(Path folder, String profile, String... arguments) {
		ApplicationProcess application = launch(Packaged.command(), folder, freePort(), TestDatabase.profiles(profile),
				TestDatabase.url(folder), arguments);
		Awaitility.await("the refusal in " + application.console)
			.atMost(PATIENCE)
			.until(() -> !application.process.isAlive());
		assertThat(application.process.exitValue()).as(application.console()).isEqualTo(1);
		return application.console();
	}

	private static ApplicationProcess start(List<String> command, Path folder, int port, String[] profiles, String url,
			String... arguments) {
		ApplicationProcess application = launch(command, folder, port, profiles, url, arguments);
		application.awaitRunning();
		return application;
	}

	private static ApplicationProcess launch(List<String> command, Path folder, int port, String[] profiles, String url,
			String... arguments) {
		command.addAll(List.of("--spring.profiles.active=" + String.join(",", profiles), "--server.port=" + port,
				"--spring.datasource.url=" + url, "--logging.file.name=" + log(folder, port)));
		command.addAll(List.of(arguments));
		return launch(folder.resolve("console-" + port + ".txt"), port, command);
	}

	/** Runs a command that starts the application, until it runs. */
	static ApplicationProcess run(Path console, List<String> command) {
		ApplicationProcess application = launch(console, 0, command);
		application.awaitRunning();
		return application;
	}

	private static ApplicationProcess launch(Path console, int port, List<String> command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(console.toFile());
			// as services run
			builder.environment().put("LC_ALL", "C");
			return new ApplicationProcess(console, port, builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path log(Path folder, int port) {
		return folder.resolve("logs/shizhao-" + port + ".log");
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
		try {
			Awaitility.await("the application in " + this.console)
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(500))
				.failFast(() -> assertThat(this.process.isAlive()).as(console()).isTrue())
				.until(() -> console().contains("实招已启动"));
		}
		catch (ConditionTimeoutException ex) {
			// nobody else would
			kill();
			throw ex;
		}
	}

	/** What stands on the console, in UTF-8, though the locale knows no Chinese. */
	public String console() {
		return read(this.console);
	}

	/** What stands in the log file of a folder. */
	public String log(Path folder) {
		return read(log(folder, this.port));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return this.port;
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
