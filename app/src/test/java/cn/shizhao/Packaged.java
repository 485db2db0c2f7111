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
 * The packaged program as an operator sets it up: extracted; beside it a database with
 * the sample in which nothing has happened yet, so that a test need not load it.
 */
final class Packaged {

	private static final Path TARGET = Path.of("app/target");

	private static final Path JAR = TARGET.resolve("shizhao-exec.jar");

	private static final Path PLACE = TARGET.resolve("packaged");

	private static final Path PROGRAM = PLACE.resolve("shizhao-exec.jar");

	private static final Path SAMPLE = PLACE.resolve("sample");

	private static final String COMPILER = "-XX:TieredStopAtLevel=1";

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private Packaged() {
	}

	/** The command that starts it; arguments of the program follow. */
	static List<String> command() {
		makeOnce();
		return starting();
	}

	/** The same with files before the program's own. */
	static List<String> commandWith(Path files) {
		makeOnce();
		return new ArrayList<>(List.of(JAVA, COMPILER, "-cp", files + File.pathSeparator + PROGRAM,
				ShizhaoApplication.class.getName()));
	}

	private static List<String> starting() {
		return new ArrayList<>(List.of(JAVA, COMPILER, "-jar", PROGRAM.toString()));
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
				extract();
				loadSample();
				Files.writeString(made, from);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void extract() throws IOException {
		FileSystemUtils.deleteRecursively(PLACE);
		Files.createDirectories(SAMPLE);
		Path log = PLACE.resolve("extracted.txt");
		Process extracting = new ProcessBuilder(JAVA, "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--force",
				"--destination", PLACE.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		extracting.onExit().join();
		assertThat(extracting.exitValue()).as(Files.readString(log)).isZero();
	}

	private static void loadSample() {
		List<String> first = starting();
		first.addAll(List.of("--spring.profiles.active=sample", "--server.port=0",
				"--camunda.bpm.job-execution.enabled=false",
				"--spring.datasource.url=" + TestDatabase.embedded(SAMPLE.toAbsolutePath()),
				"--logging.file.name=" + PLACE.resolve("first-start.log")));
		try (ApplicationProcess loaded = ApplicationProcess.run(PLACE.resolve("first-start.txt"), first)) {
			loaded.stop();
		}
	}

}
