package cn.shizhao;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

	private static final String REPORT = "userTask_reportSection";

	private static final String CHECK = "userTask_checkFacts";

	private static final String CONFIRM = "userTask_confirmLedgers";

	private static final String OFFICE = "CZ0047";

	private static final String OPERATOR = "CZ0049";

	private static final Duration LOAD = Duration
		.ofMinutes(Integer.parseInt(System.getenv().getOrDefault("SHIZHAO_KILL_MINUTES", "1")));

	private static final int CLERKS = 6;

	@RegisterExtension
	static final GreenMailExtension MAILS = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	private final ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);

	private final Map<String, List<String>> handedIn = new ConcurrentHashMap<>();

	private final Map<String, WebClient> desks = new ConcurrentHashMap<>();

	@Test
	void aQuarterGoesOnWhileOneNodeAfterTheOtherIsKilled(@TempDir Path folder) throws Exception {
		try (Nodes nodes = Nodes.start(folder)) {
			Map<String, String> heads = SampleStaff.heads();
			Instant end = Instant.now().plus(LOAD);
			nodes.killOneAfterTheOther();
			int rounds = 0;
			do {
				rounds++;
				String score = String.valueOf(60 + rounds % 40);
				all(heads.keySet(), (head) -> report(nodes, head, heads.get(head), score));
				await(nodes, CHECK, 1);
			}
			while (Instant.now().isBefore(end) && returned(nodes, heads));
			accept(nodes);
			await(nodes, CONFIRM, 14);
			all(SampleStaff.secretaries(), (secretary) -> confirm(nodes, secretary));
			Awaitility.await("the selection")
				.atMost(Duration.ofMinutes(3))
				.until(() -> open(nodes, "userTask_decideTie") + open(nodes, "userTask_reviewIntegrity") == 1);
			int kills = nodes.stopKilling();
			assertNothingLostAndNothingDoubled(folder, rounds);
			assertTheOperatorWasTold(nodes);
			System.out.printf("两个节点:%d 轮报送,%d 次 kill -9,%d 个请求重发%n", rounds, kills,
					this.desks.values().stream().mapToInt(WebClient::repeated).sum());
			assertThat(kills).isPositive();
		}
		finally {
			this.clerks.shutdownNow();
		}
	}

	private void report(Nodes nodes, String head, String section, String score) {
		Clerk clerk = clerk(nodes, head);
		String task = clerk.claim(REPORT);
		clerk.fillReport(task, List.of(score));
		clerk.fillReport(task, List.of(score, score + ".5"));
		clerk.complete(task);
		this.handedIn.computeIfAbsent(section, (any) -> new ArrayList<>()).add(score + ".00");
	}

	private boolean returned(Nodes nodes, Map<String, String> heads) {
		Clerk office = clerk(nodes, OFFICE);
		String task = office.claim(CHECK);
		office.save(task, "facts",
				Map.of("returns",
						heads.values()
							.stream()
							.map((section) -> Map.of("section", section, "reason", "请按新口径重新核对后再报"))
							.toList()));
		office.complete(task);
		await(nodes, REPORT, heads.size());
		return true;
	}

	private void accept(Nodes nodes) {
		Clerk office = clerk(nodes, OFFICE);
		String task = office.claim(CHECK);
		office.save(task, "facts", Map.of("returns", List.of(), "confirmedMissing",
				office.form(task, "facts").get("counts").get("missing").asInt()));
		office.complete(task);
	}

	private void confirm(Nodes nodes, String secretary) {
		Clerk clerk = clerk(nodes, secretary);
		String task = clerk.claim(CONFIRM);
		clerk.save(task, "ledgers", Map.of("checked", true, "disputes", List.of()));
		clerk.complete(task);
	}

	private void assertNothingLostAndNothingDoubled(Path folder, int rounds) throws SQLException {
		try (Connection database = DriverManager.getConnection(TestDatabase.url(folder), "shizhao",
				System.getenv("SHIZHAO_DB_PASSWORD"))) {
			Map<String, List<String>> stored = new TreeMap<>();
			for (String row : rows(database, """
					SELECT CONCAT(section_code, ' ', business) FROM report
					WHERE period = '2026Q3' ORDER BY section_code, version""")) {
				stored.computeIfAbsent(row.split(" ")[0], (any) -> new ArrayList<>()).add(row.split(" ")[1]);
			}
			assertThat(stored).isEqualTo(new TreeMap<>(this.handedIn));
			assertThat(stored.values()).hasSize(28).allSatisfy((reports) -> assertThat(reports).hasSize(rounds));
			assertThat(rows(database, """
					SELECT COUNT(*) FROM ACT_HI_TASKINST
					WHERE TASK_DEF_KEY_ = 'userTask_reportSection' AND DELETE_REASON_ = 'completed'"""))
				.containsExactly(String.valueOf(28 * rounds));
			assertThat(rows(database, "SELECT version FROM fact_version WHERE period = '2026Q3' ORDER BY version"))
				.containsExactlyElementsOf(IntStream
					.rangeClosed(1, rows(database, "SELECT 1 FROM fact_version WHERE period = '2026Q3'").size())
					.mapToObj(String::valueOf)
					.toList());
			assertThat(rows(database, "SELECT COUNT(*) FROM index_run WHERE period = '2026Q3'")).containsExactly("1");
			assertThat(rows(database, """
					SELECT award FROM selection_round WHERE period = '2026Q3' GROUP BY award HAVING COUNT(*) > 1"""))
				.isEmpty();
			assertThat(rows(database, "SELECT ID_ FROM ACT_RU_INCIDENT")).isEmpty();
			assertThat(rows(database, "SELECT COUNT(*) FROM ACT_RE_DEPLOYMENT")).containsExactly("1");
			assertThat(rows(database,
					"""
							SELECT BUSINESS_KEY_ FROM ACT_HI_PROCINST WHERE PROC_DEF_KEY_ IN ('work-year', 'quarterly-evaluation')
							GROUP BY PROC_DEF_KEY_, BUSINESS_KEY_ HAVING COUNT(*) > 1"""))
				.isEmpty();
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
		assertThat(MAILS.getReceivedMessages()).extracting(MimeMessage::getSubject)
			.anyMatch((subject) -> subject.endsWith("连不上"))
			.anyMatch((subject) -> subject.endsWith("正常"));
	}

	private static List<String> rows(Connection database, String query) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (ResultSet answer = database.createStatement().executeQuery(query)) {
			while (answer.next()) {
				rows.add(answer.getString(1));
			}
		}
		return rows;
	}

	private void await(Nodes nodes, String task, int count) {
		Awaitility.await(count + " × " + task).atMost(Duration.ofMinutes(3)).until(() -> open(nodes, task) == count);
	}

	private int open(Nodes nodes, String task) {
		return clerk(nodes, OFFICE).tasks(task).size();
	}

	private Clerk clerk(Nodes nodes, String id) {
		WebClient desk = this.desks.get(id);
		if (desk != null) {
			return Clerk.at(desk, id);
		}
		this.desks.put(id, nodes.client());
		return Clerk.login(this.desks.get(id), id);
	}

	private void all(Iterable<String> people, Work work) throws InterruptedException, ExecutionException {
		List<Future<?>> done = new ArrayList<>();
		people.forEach((person) -> done.add(this.clerks.submit(() -> work.of(person))));
		for (Future<?> one : done) {
			one.get();
		}
	}

	/**
	 * What one person does.
	 */
	private interface Work {

		void of(String person);

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
