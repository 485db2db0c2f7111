package cn.shizhao.platform.operations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process whose memory is used up ends, whoever caught the error.
 */
class OutOfMemoryTests {

	@ParameterizedTest
	@ValueSource(strings = { "swallowed", "wrapped", "thread" })
	void theNodeEnds(String how) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				Hungry.class.getName(), how)
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isEqualTo(3);
	}

	/**
	 * The process that eats.
	 */
	static final class Hungry {

		public static void main(String[] args) throws InterruptedException {
			new OutOfMemory();
			if (args[0].equals("thread")) {
				Thread thread = new Thread(Hungry::eat);
				thread.start();
				thread.join();
				return;
			}
			try {
				eat();
			}
			catch (OutOfMemoryError ex) {
				Throwable told = args[0].equals("wrapped") ? new IllegalStateException("page failed", ex) : ex;
				LoggerFactory.getLogger(Hungry.class).error("{} {} failed", "GET", "/", told);
			}
		}

		private static void eat() {
			List<byte[]> eaten = new ArrayList<>();
			while (eaten.size() < 1_000_000) {
				eaten.add(new byte[1024 * 1024]);
			}
		}

	}

}
