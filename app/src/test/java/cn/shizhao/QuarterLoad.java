package cn.shizhao;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A quarter of the sample bureau under a load of clerks who report, get everything back
 * and report again, and what must be in the database in the end.
 */
final class QuarterLoad implements AutoCloseable {

	private static final String REPORT = "userTask_reportSection";

	private static final String CHECK = "userTask_checkFacts";

	private static final String CONFIRM = "userTask_confirmLedgers";

	private static final String OFFICE = "CZ0047";

	private static final int CLERKS = 6;

	private final ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);

	private final Map<String, List<String>> handedIn = new ConcurrentHashMap<>();

	private final Map<String, WebClient> desks = new ConcurrentHashMap<>();

	private final Supplier<WebClient> client;

	/**
	 * Begins with nobody logged in.
	 * @param client makes one that reaches the nodes
	 */
	QuarterLoad(Supplier<WebClient> client) {
		this.client = client;
	}

	/**
	 * Goes through the quarter until it is selected.
	 * @param more whether there is to be another round of reports
	 * @return how many rounds there were
	 */
	int run(BooleanSupplier more) throws IOException, InterruptedException, ExecutionException {
		Map<String, String> heads = SampleStaff.heads();
		int rounds = 0;
		do {
			rounds++;
			String score = String.valueOf(60 + rounds % 40);
			all(heads.keySet(), (head) -> report(head, heads.get(head), score));
			await(CHECK, 1);
		}
		while (more.getAsBoolean() && returned(heads));
		accept();
		await(CONFIRM, 14);
		all(SampleStaff.secretaries(), this::confirm);
		Awaitility.await("the selection")
			.atMost(Duration.ofMinutes(3))
			.until(() -> open("userTask_decideTie") + open("userTask_reviewIntegrity") == 1);
		return rounds;
	}

	/** How many requests had to be sent again. */
	int repeated() {
		return this.desks.values().stream().mapToInt(WebClient::repeated).sum();
	}

	/** How long the slowest request took, with all its repetitions. */
	Duration slowest() {
		return this.desks.values().stream().map(WebClient::slowest).max(Duration::compareTo).orElse(Duration.ZERO);
	}

	@Override
	public void close() {
		this.clerks.shutdownNow();
	}

	private void report(String head, String section, String score) {
		Clerk clerk = clerk(head);
		String task = clerk.claim(REPORT);
		clerk.fillReport(task, List.of(score));
		clerk.fillReport(task, List.of(score, score + ".5"));
		clerk.complete(task);
		this.handedIn.computeIfAbsent(section, (any) -> new ArrayList<>()).add(score + ".00");
	}

	private boolean returned(Map<String, String> heads) {
		Clerk office = clerk(OFFICE);
		String task = office.claim(CHECK);
		office.save(task, "facts",
				Map.of("returns",
						heads.values()
							.stream()
							.map((section) -> Map.of("section", section, "reason", "请按新口径重新核对后再报"))
							.toList()));
		office.complete(task);
		await(REPORT, heads.size());
		return true;
	}

	private void accept() {
		Clerk office = clerk(OFFICE);
		String task = office.claim(CHECK);
		office.save(task, "facts", Map.of("returns", List.of(), "confirmedMissing",
				office.form(task, "facts").get("counts").get("missing").asInt()));
		office.complete(task);
	}

	private void confirm(String secretary) {
		Clerk clerk = clerk(secretary);
		String task = clerk.claim(CONFIRM);
		clerk.save(task, "ledgers", Map.of("checked", true, "disputes", List.of()));
		clerk.complete(task);
	}

	/** Looks into the database itself. */
	void assertNothingLostAndNothingDoubled(Connection database, int rounds) throws SQLException {
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
		assertThat(rows(database, """
				SELECT BUSINESS_KEY_ FROM ACT_HI_PROCINST WHERE PROC_DEF_KEY_ IN ('work-year', 'quarterly-evaluation')
				GROUP BY PROC_DEF_KEY_, BUSINESS_KEY_ HAVING COUNT(*) > 1""")).isEmpty();
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

	private void await(String task, int count) {
		Awaitility.await(count + " × " + task).atMost(Duration.ofMinutes(3)).until(() -> open(task) == count);
	}

	private int open(String task) {
		return clerk(OFFICE).tasks(task).size();
	}

	private Clerk clerk(String id) {
		WebClient desk = this.desks.get(id);
		if (desk != null) {
			return Clerk.at(desk, id);
		}
		this.desks.put(id, this.client.get());
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

}
