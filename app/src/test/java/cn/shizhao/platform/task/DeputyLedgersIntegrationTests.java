package cn.shizhao.platform.task;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A branch secretary's deputy confirms the ledgers of the branch, and sees none of them
 * anywhere else.
 */
@SampleTest
class DeputyLedgersIntegrationTests {

	private static final String SECRETARY = "CZ0128";

	private static final String DEPUTY = "CZ0036";

	private static final String PERIOD = "2026Q2";

	private static final int ROUND = 90;

	private static final Date LATER = new Date(System.currentTimeMillis() + 86_400_000);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Desks desks;

	@BeforeEach
	void askTheBranchOnceMore() {
		this.desks = new Desks(this.application);
		String run = this.jdbc.queryForObject("SELECT MAX(id) FROM index_run WHERE period = ?", String.class, PERIOD);
		this.jdbc.update(
				"INSERT INTO ledger_round (period, round_no, run_id, due_on, opened_at) VALUES (?, ?, ?, ?, ?)", PERIOD,
				ROUND, run, LocalDate.now(), LocalDateTime.now());
		this.jdbc.update("INSERT INTO ledger_round_branch (period, round_no, branch_code) VALUES (?, ?, 'B02')", PERIOD,
				ROUND);
	}

	@Test
	void theDeputyConfirmsThroughTheFormAndReadsNothingBesides() {
		String task = this.desks.open("quarterly-evaluation", "userTask_confirmLedgers",
				Map.of("period", PERIOD, "branch", "B02", "confirmDueAt", LATER, "confirmRemindAt", LATER));
		assertThat(Desks.name(login(SECRETARY), SECRETARY, DEPUTY, LocalDate.now(), LocalDate.now())).contains("代理中");
		WebClient deputy = login(DEPUTY);
		Desks.claim(deputy, DEPUTY, task);
		HttpResponse<String> form = deputy.get("/api/tasks/" + task + "/ledgers");
		assertThat(form.statusCode()).isEqualTo(200);
		assertThat(deputy.json("PUT", "/api/tasks/" + task + "/ledgers", "{\"revision\": 0, \"checked\": true}")
			.statusCode()).isEqualTo(200);
		String member = this.jdbc.queryForObject("SELECT MIN(id) FROM person WHERE branch_code = 'B02' AND id <> ?",
				String.class, DEPUTY);
		assertThat(deputy.get("/ledger/" + PERIOD + "/member/" + member).statusCode()).isIn(403, 404);
		assertThat(Desks.complete(deputy, task).statusCode()).isEqualTo(204);
		assertThat(this.jdbc.queryForObject("SELECT confirmed_by FROM ledger_confirmation WHERE round_no = ?",
				String.class, ROUND))
			.isEqualTo(DEPUTY);
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

}
