package cn.shizhao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes under a load of clerks on a group of three servers, whose primary is killed
 * again and again, and once cut off: nothing acknowledged is lost, nothing is done twice,
 * and people wait for some seconds. {@code SHIZHAO_GROUP_KILLS} says how often.
 */
@EnabledIfSystemProperty(named = "shizhao.test.database", matches = "jdbc:mysql:.+",
		disabledReason = "runs once, with the tests on MySQL")
@EnabledIfEnvironmentVariable(named = "SHIZHAO_MYSQL_GROUP", matches = ".+:\\d+",
		disabledReason = "needs a group of three: .ci/mysql group, then SHIZHAO_MYSQL_GROUP=FOLDER:PORT")
@Tag("process")
class MySqlGroupIntegrationTests {

	private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("SHIZHAO_GROUP_KILLS", "2"));

	private static final String DATABASE = "shizhao_" + Long.toHexString(System.nanoTime());

	/** What the issue allows, for an outage of one primary. */
	private static final Duration BACK = Duration.ofSeconds(10);

	private static final int LINES = 12;

	private final int[] ports = { ApplicationProcess.freePort(), ApplicationProcess.freePort() };

	private final List<Duration> outages = new ArrayList<>();

	@Test
	void aQuarterGoesOnWhileThePrimaryIsKilledAndCutOff(@TempDir Path folder) throws Exception {
		MySqlGroup.primary();
		List<ApplicationProcess> nodes = IntStream.of(this.ports)
			.parallel()
			.mapToObj((port) -> start(folder, port))
			.toList();
		try (QuarterLoad quarter = new QuarterLoad(this::client)) {
			long before = lines(nodes);
			CompletableFuture<Void> faults = CompletableFuture.runAsync(this::killAndFreeze);
			int rounds = quarter.run(() -> !faults.isDone());
			faults.join();
			try (Connection database = MySqlGroup.connection(DATABASE)) {
				quarter.assertNothingLostAndNothingDoubled(database, rounds);
			}
			long lines = lines(nodes) - before;
			System.out.printf("MySQL 组：%d 轮报送，%d 次换主，中断 %s，最慢的请求 %s，%d 个请求重试，两个节点的日志共 %d 行%n", rounds,
					this.outages.size(), this.outages, quarter.slowest(), quarter.repeated(), lines);
			assertThat(this.outages).hasSize(KILLS + 1).allSatisfy((one) -> assertThat(one).isLessThan(BACK));
			assertThat(lines).isLessThanOrEqualTo((long) LINES * nodes.size() * this.outages.size());
		}
		finally {
			nodes.forEach(ApplicationProcess::close);
		}
	}

	private ApplicationProcess start(Path folder, int port) {
		return ApplicationProcess.start(folder, port, new String[] { "sample", "cluster", "mysql-group" },
				MySqlGroup.url(DATABASE), "--shizhao.node.host=localhost");
	}

	private WebClient client() {
		return new WebClient(this.ports).patient();
	}

	private void killAndFreeze() {
		WebClient watcher = new WebClient(this.ports[0]).patient();
		Clerk.login(watcher, "CZ0047");
		for (int i = 0; i < KILLS; i++) {
			int primary = MySqlGroup.primary();
			MySqlGroup.member(primary, "kill");
			this.outages.add(untilAnswered(watcher));
			MySqlGroup.member(primary, "start");
		}
		int primary = MySqlGroup.primary();
		MySqlGroup.member(primary, "freeze");
		this.outages.add(untilAnswered(watcher));
		MySqlGroup.member(primary, "wake");
		MySqlGroup.primary();
	}

	/**
	 * Each request saves its session, so that an answer means that a write came through.
	 */
	private static Duration untilAnswered(WebClient watcher) {
		Instant began = Instant.now();
		assertThat(watcher.get("/tasks").statusCode()).isEqualTo(200);
		return Duration.between(began, Instant.now());
	}

	private static long lines(List<ApplicationProcess> nodes) throws IOException {
		long lines = 0;
		for (ApplicationProcess node : nodes) {
			try (Stream<String> log = node.console().lines()) {
				lines += log.count();
			}
		}
		return lines;
	}

}
