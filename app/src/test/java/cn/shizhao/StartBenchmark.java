package cn.shizhao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

/**
 * Start time and memory of the packaged application beside a bare Camunda starter, in
 * turns on one machine: {@code mvn -P start-benchmark verify -DskipTests}. Start time is
 * from the call of java to the line that says ready; memory is the process's resident
 * set, half a minute later and after a quarter from the reports to the selection.
 */
final class StartBenchmark {

	private static final int ROUNDS = 3;

	private static final Duration IDLE = Duration.ofSeconds(30);

	private final List<String> memory;

	private StartBenchmark(String memory) {
		this.memory = List.of(memory.split(" "));
	}

	/**
	 * Measures.
	 * @param arguments the two jars, bare first, and options for both virtual machines
	 */
	public static void main(String[] arguments) throws Exception {
		StartBenchmark benchmark = new StartBenchmark(arguments[2]);
		List<Measured> bare = new ArrayList<>();
		List<Measured> ours = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			bare.add(benchmark.measure(
					Path.of(arguments[0]), "ready", List.of("--spring.datasource.url=jdbc:h2:file:./data/bare",
							"--camunda.bpm.admin-user.id=admin", "--camunda.bpm.admin-user.password=admin"),
					round == ROUNDS - 1, false));
			ours.add(benchmark.measure(Path.of(arguments[1]), "实招已启动", List.of("--spring.profiles.active=sample"),
					round == ROUNDS - 1, true));
		}
		System.out.printf("JVM: %s%n", arguments[2]);
		print("裸 starter", bare);
		print("实招", ours);
	}

	private static void print(String name, List<Measured> measured) {
		System.out.printf("%-12s 首次启动 %.1f 秒，再次启动 %.1f 秒（中位数，%d 次），空闲 %d MiB", name,
				median(measured.stream().map(Measured::first).toList()),
				median(measured.stream().map(Measured::second).toList()), measured.size(),
				measured.get(ROUNDS - 1).idle());
		long after = measured.get(ROUNDS - 1).after();
		System.out.println((after > 0) ? "，一个季度之后 " + after + " MiB" : "");
	}

	private static double median(List<Double> values) {
		List<Double> sorted = new ArrayList<>(values);
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

	private Measured measure(Path jar, String ready, List<String> options, boolean memory, boolean quarter)
			throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("start");
		Files.createSymbolicLink(folder.resolve("config"), Path.of("config").toAbsolutePath());
		if (!quarter) {
			Files.delete(folder.resolve("config"));
		}
		double first = start(jar, folder, ready, options).stop().seconds;
		Running running = start(jar, folder, ready, options);
		long idle = 0;
		long after = 0;
		if (memory) {
			Thread.sleep(IDLE.toMillis());
			idle = running.resident();
			if (quarter) {
				quarter(running.port);
				after = running.resident();
			}
		}
		return new Measured(first, running.stop().seconds, idle, after);
	}

	private Running start(Path jar, Path folder, String ready, List<String> options) throws IOException {
		int port = ApplicationProcess.freePort();
		Path log = folder.resolve("log.txt");
		Files.deleteIfExists(log);
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.memory);
		command.addAll(
				List.of("-Dstdout.encoding=UTF-8", "-jar", jar.toAbsolutePath().toString(), "--server.port=" + port));
		command.addAll(options);
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		Awaitility.await(jar.getFileName().toString())
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> Files.readString(log).contains(ready) || !process.isAlive());
		if (!process.isAlive()) {
			throw new IllegalStateException(Files.readString(log));
		}
		return new Running(process, port, (System.nanoTime() - begin) / 1e9);
	}

	/** All reports, the check, all confirmations; rules score and select. */
	private static void quarter(int port) throws IOException {
		for (String head : SampleStaff.heads().keySet()) {
			Clerk clerk = Clerk.login(new WebClient(port), head);
			String task = clerk.claim("userTask_reportSection");
			clerk.fillReport(task, List.of("90"));
			clerk.complete(task);
		}
		Clerk office = Clerk.login(new WebClient(port), "CZ0047");
		await(office, "userTask_checkFacts", 1);
		String check = office.claim("userTask_checkFacts");
		office.save(check, "facts", Map.of("returns", List.of(), "confirmedMissing",
				office.form(check, "facts").get("counts").get("missing").asInt()));
		office.complete(check);
		await(office, "userTask_confirmLedgers", 14);
		for (String secretary : SampleStaff.secretaries()) {
			Clerk clerk = Clerk.login(new WebClient(port), secretary);
			String task = clerk.claim("userTask_confirmLedgers");
			clerk.save(task, "ledgers", Map.of("checked", true, "disputes", List.of()));
			clerk.complete(task);
		}
		Awaitility.await("the selection")
			.atMost(Duration.ofMinutes(2))
			.until(() -> office.tasks("userTask_decideTie").size()
					+ office.tasks("userTask_reviewIntegrity").size() == 1);
	}

	private static void await(Clerk office, String task, int count) {
		Awaitility.await(task).atMost(Duration.ofMinutes(2)).until(() -> office.tasks(task).size() == count);
	}

	/**
	 * One application's figures.
	 *
	 * @param first seconds on an empty database
	 * @param second seconds when the data is there
	 * @param idle MiB
	 * @param after MiB, 0 when not measured
	 */
	private record Measured(double first, double second, long idle, long after) {
	}

	private record Running(Process process, int port, double seconds) {

		/** VmRSS of Linux, in MiB. */
		long resident() throws IOException {
			return Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
				.findFirst()
				.orElseThrow();
		}

		Running stop() {
			this.process.destroy();
			this.process.onExit().join();
			return this;
		}

	}

}
