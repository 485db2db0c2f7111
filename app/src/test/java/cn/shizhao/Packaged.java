package cn.shizhao;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged program as an operator sets it up: extracted, with an archive of its
 * classes; beside it a database with the sample in which nothing has happened yet, so
 * that a test starts in seconds.
 */
final class Packaged {

	private static final Path TARGET = Path.of("app/target");

	private static final Path JAR = TARGET.resolve("shizhao-exec.jar");

	private static final Path PLACE = TARGET.resolve("packaged");

	private static final Path PROGRAM = PLACE.resolve("shizhao-exec.jar");

	private static final Path ARCHIVE = PLACE.resolve("shizhao.jsa");

	private static final Path SAMPLE = PLACE.resolve("sample");

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private Packaged() {
	}

	/** The command that starts it; arguments of the program follow. */
	static List<String> command() {
		makeOnce();
		return command("-XX:SharedArchiveFile=" + ARCHIVE);
	}

	/** The same with files before the program's own, which the archive does not fit. */
	static List<String> commandWith(Path files) {
		makeOnce();
		return new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", files + File.pathSeparator + PROGRAM,
				ShizhaoApplication.class.getName()));
	}

	private static List<String> command(String archive) {
		return new ArrayList<>(List.of(JAVA, archive, "-XX:TieredStopAtLevel=1", "-jar", PROGRAM.toString()));
	}

	/** Lays the embedded database with the sample into a folder that has none. */
	static void copySampleTo(Path folder) {
		makeOnce();
		Path data = folder.resolve("shizhao.mv.db");
		if (!Files.exists(data)) {
			try {
				Files.copy(SAMPLE.resolve("shizhao.mv.db"), data);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/** Tests in another process may want it at the same moment. */
	private static synchronized void makeOnce() {
		assertThat(JAR).as("made by: mvn package -DskipTests").exists();
		try (FileChannel channel = FileChannel.open(TARGET.resolve("packaged.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			Path made = PLACE.resolve("made-from");
			String from = Files.getLastModifiedTime(JAR) + " " + Files.size(JAR);
			if (!Files.exists(made) || !Files.readString(made).equals(from)) {
				make();
				Files.writeString(made, from);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void make() throws IOException {
		FileSystemUtils.deleteRecursively(PLACE);
		Files.createDirectories(SAMPLE);
		run(List.of(JAVA, "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--force", "--destination",
				PLACE.toString()), PROGRAM);
		// as help tells the operator: a run that ends before it serves anybody (one that
		// served
		// makes the JDK's archiver fall over)
		List<String> archiving = command("-XX:ArchiveClassesAtExit=" + ARCHIVE);
		archiving.add(1, "-Dspring.context.exit=onRefresh");
		archiving.addAll(List.of("--spring.profiles.active=sample", "--spring.datasource.url=jdbc:h2:mem:archive"));
		run(archiving, ARCHIVE);
		List<String> first = command("-XX:SharedArchiveFile=" + ARCHIVE);
		first.addAll(List.of("--spring.profiles.active=sample", "--server.port=0",
				"--camunda.bpm.job-execution.enabled=false",
				"--spring.datasource.url=" + TestDatabase.embedded(SAMPLE.toAbsolutePath())));
		try (ApplicationProcess loaded = ApplicationProcess.run(PLACE.resolve("first-start.txt"), first)) {
			loaded.stop();
		}
	}

	/**
	 * A run that is broken off in time does not end with 0, so that what it made counts.
	 */
	private static void run(List<String> command, Path made) throws IOException {
		Path log = PLACE.resolveSibling("packaged.txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		process.onExit().join();
		assertThat(made).as(Files.readString(log)).isNotEmptyFile();
	}

}
