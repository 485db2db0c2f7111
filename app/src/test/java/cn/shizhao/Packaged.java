package cn.shizhao;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged program as an operator sets it up, extracted and with an archive of its
 * classes; beside it a database with the sample in which nothing has happened yet, so
 * that a test need not load it.
 */
final class Packaged {

	private static final Path TARGET = Path.of("app/target");

	private static final Path JAR = TARGET.resolve("shizhao-exec.jar");

	private static final Path PLACE = TARGET.resolve("packaged");

	private static final Path PROGRAM = PLACE.resolve("shizhao-exec.jar");

	private static final Path SAMPLE = PLACE.resolve("sample");

	/** The same statements that fill a database in memory. */
	private static final Path STATEMENTS = SAMPLE.resolve("sample.sql");

	private static final Path CLASSES = PLACE.resolve("classes.lst");

	private static final Path ARCHIVE = PLACE.resolve("classes.jsa");

	private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private Packaged() {
	}

	/** The command that starts it; arguments of the program follow. */
	static List<String> command() {
		makeOnce();
		return starting("-XX:SharedArchiveFile=" + ARCHIVE, "-jar", PROGRAM.toString());
	}

	/** The same with files before the program's own. */
	static List<String> commandWith(Path files) {
		makeOnce();
		return starting("-cp", files + File.pathSeparator + PROGRAM, ShizhaoApplication.class.getName());
	}

	private static List<String> starting(String... arguments) {
		List<String> command = new ArrayList<>(List.of(JAVA));
		command.addAll(OPTIONS);
		command.addAll(List.of(arguments));
		return command;
	}

	/** The embedded database with the sample. */
	static Path sample() {
		makeOnce();
		return SAMPLE.resolve("shizhao.mv.db");
	}

	/** What fills an embedded database with the sample. */
	static Path statements() {
		makeOnce();
		return STATEMENTS;
	}

	/** Tests in another process may want it at the same moment. */
	private static synchronized void makeOnce() {
		assertThat(JAR).as("made by: mvn package -DskipTests").exists();
		try (FileChannel channel = FileChannel.open(TARGET.resolve("packaged.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			Path made = PLACE.resolve("made-from");
			String from = Files.getLastModifiedTime(JAR) + " " + Files.size(JAR);
			if (!Files.exists(made) || !Files.readString(made).equals(from)) {
				extract();
				loadSample();
				archiveClasses();
				Files.writeString(made, from);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void extract() throws IOException {
		FileSystemUtils.deleteRecursively(PLACE);
		Files.createDirectories(SAMPLE);
		run("extracted.txt", starting("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--force", "--destination",
				PLACE.toString()));
	}

	private static void loadSample() throws SQLException {
		String url = TestDatabase.embedded(SAMPLE.toAbsolutePath());
		List<String> first = starting("-XX:DumpLoadedClassList=" + CLASSES, "-jar", PROGRAM.toString());
		first.addAll(List.of("--spring.profiles.active=sample", "--server.port=0",
				"--camunda.bpm.job-execution.enabled=false", "--spring.datasource.url=" + url,
				"--logging.file.name=" + PLACE.resolve("first-start.log")));
		try (ApplicationProcess loaded = ApplicationProcess.run(PLACE.resolve("first-start.txt"), first)) {
			loaded.stop();
		}
		try (Connection database = DriverManager.getConnection(url, "sa", "")) {
			database.createStatement().execute("SCRIPT TO '" + STATEMENTS + "'");
		}
	}

	/**
	 * Only makes starts quicker. Without the proxies of lambdas, at which some builds of
	 * Java 17 crash; the class path must be the one that starts the program.
	 */
	private static void archiveClasses() throws IOException {
		List<String> classes = Files.readAllLines(CLASSES);
		classes.removeIf((line) -> line.startsWith("@lambda-proxy"));
		Files.write(CLASSES, classes);
		run("archived.txt", starting("-Xshare:dump", "-Xlog:cds=off", "-XX:SharedClassListFile=" + CLASSES,
				"-XX:SharedArchiveFile=" + ARCHIVE, "-cp", PROGRAM.toString()));
	}

	/** Runs something to its end. */
	static void run(String log, List<String> command) throws IOException {
		Path console = PLACE.resolve(log);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(console.toFile())
			.start();
		process.onExit().join();
		assertThat(process.exitValue()).as(Files.readString(console)).isZero();
	}

}
