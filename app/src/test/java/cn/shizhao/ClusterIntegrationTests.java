package cn.shizhao;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one database under a load of clerks, while one node after the other is
 * killed: nothing is lost, nothing is done twice, and nobody sees more than a request
 * that had to be sent again. Lasts as many minutes as {@code SHIZHAO_KILL_MINUTES} says.
 */
@EnabledIfSystemProperty(named = "shizhao.test.database", matches = "jdbc:mysql:.+",
		disabledReason = "two nodes need a server: set SHIZHAO_MYSQL to host:port of a MySQL server")
@Tag("process")
class ClusterIntegrationTests {

	private static final String OPERATOR = "CZ0049";

	private static final Duration LOAD = Duration
		.ofMinutes(Integer.parseInt(System.getenv().getOrDefault("SHIZHAO_KILL_MINUTES", "1")));

	@RegisterExtension
	static final GreenMailExtension MAILS = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@Test
	void aQuarterGoesOnWhileOneNodeAfterTheOtherIsKilled(@TempDir Path folder) throws Exception {
		try (Nodes nodes = Nodes.start(folder); QuarterLoad quarter = new QuarterLoad(nodes::client)) {
			Instant end = Instant.now().plus(LOAD);
			nodes.killOneAfterTheOther();
			int rounds = quarter.run(() -> Instant.now().isBefore(end));
			int kills = nodes.stopKilling();
			try (Connection database = DriverManager.getConnection(TestDatabase.url(folder), "shizhao",
					System.getenv("SHIZHAO_DB_PASSWORD"))) {
				quarter.assertNothingLostAndNothingDoubled(database, rounds);
			}
			assertTheOperatorWasTold(nodes);
			System.out.printf("两个节点：%d 轮报送，%d 次 kill -9，%d 个请求重发%n", rounds, kills, quarter.repeated());
			assertThat(kills).isPositive();
		}
	}

	/**
	 * Each node watches both, and a mail told of nodes that were missed and came back;
	 * one that is too busy to answer is missed, too.
	 */
	private void assertTheOperatorWasTold(Nodes nodes) {
		for (int port : nodes.ports) {
			WebClient operator = new WebClient(port);
			operator.login(OPERATOR, "shizhao2026");
			operator.withHeader("Accept", "application/json");
			Awaitility.await("both nodes are watched")
				.atMost(Duration.ofMinutes(1))
				.until(() -> operator.get("/ops/instances")
					.body()
					.split("\"status\":\"UP\",\"details\":\\{\"").length > 2);
		}
		// a mail leaves after the page shows what it tells; whoever could tell of a
		// return before was killed next
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(MAILS.getReceivedMessages()).extracting(MimeMessage::getSubject)
				.anyMatch((subject) -> subject.endsWith("连不上"))
				.anyMatch((subject) -> subject.endsWith("正常")));
	}

	/**
	 * Two nodes, of which one is killed from time to time and started again.
	 */
	private static final class Nodes implements AutoCloseable {

		private final Path folder;

		private final int[] ports = { ApplicationProcess.freePort(), ApplicationProcess.freePort() };

		private final ApplicationProcess[] running = new ApplicationProcess[2];

		private final Thread killer = new Thread(this::kill, "killer");

		private volatile boolean killing = true;

		private int kills;

		private Nodes(Path folder) {
			this.folder = folder;
		}

		/** Both at once, on an empty database. */
		static Nodes start(Path folder) {
			Nodes nodes = new Nodes(folder);
			IntStream.range(0, 2).parallel().forEach(nodes::start);
			return nodes;
		}

		private void start(int node) {
			this.running[node] = ApplicationProcess.start(this.folder, this.ports[node], "sample,cluster",
					"--spring.mail.host=localhost", "--spring.mail.port=" + MAILS.getSmtp().getPort(),
					"--shizhao.mail.from=shizhao@example.org", "--shizhao.mail.to=operator@example.org",
					"--spring.boot.admin.monitor.status-interval=2s", "--shizhao.node.host=localhost");
		}

		WebClient client() {
			return new WebClient(this.ports);
		}

		void killOneAfterTheOther() {
			this.killer.start();
		}

		private void kill() {
			while (this.killing) {
				int victim = this.kills++ % 2;
				this.running[victim].kill();
				start(victim);
			}
		}

		/** Waits until both nodes run again. */
		int stopKilling() throws InterruptedException {
			this.killing = false;
			this.killer.join();
			return this.kills;
		}

		@Override
		public void close() throws InterruptedException {
			stopKilling();
			this.running[0].close();
			this.running[1].close();
		}

	}

}
