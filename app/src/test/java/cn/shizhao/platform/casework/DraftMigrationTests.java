package cn.shizhao.platform.casework;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people had typed before there was one store is in it afterwards.
 */
class DraftMigrationTests {

	private static final String TASK = "3c3f7a3e-1111-11f1-8000-0242ac110002";

	private static final String TALK = "7f0c5a52-0000-4000-8000-000000000001";

	private static final String NEW_TALK = "7f0c5a52-0000-4000-8000-000000000002";

	private final JdbcTemplate jdbc = new JdbcTemplate(
			new DriverManagerDataSource("jdbc:h2:mem:drafts;DB_CLOSE_DELAY=-1"));

	@Test
	void everyDraftMovesOver() throws Exception {
		migrate("23");
		this.jdbc.update("""
				INSERT INTO talk (id, person_id, branch_code, trigger_kind, reason, state, requested_by, requested_at,
					place, content, difficulties, measures)
				VALUES (?, 'CZ0001', 'B01', 'FAMILY', '', 'WAITING', 'CZ0001', TIMESTAMP '2026-11-01 08:00:00',
					'', '', '', '')""", TALK);
		selection(TASK, "{\"approved\":true}");
		selection(TALK, "{\"content\":\"谈了\"}");
		selection("talk-start/CZ0047", "{\"id\":\"" + NEW_TALK + "\"}");
		selection(NEW_TALK, "{\"reason\":\"家里有事\"}");
		selection("lecture-paper/2026-12", "{\"topic\":\"题目\"}");
		this.jdbc.update(
				"INSERT INTO ledger_draft VALUES ('ledgers', '{\"checked\":true}', 7, 'CZ0001', TIMESTAMP '2026-11-01 08:00:00')");
		this.jdbc.update("""
				INSERT INTO evaluation (period, stage, opened_on, report_due_on)
				VALUES ('2026Q3', 'CHECKING', DATE '2026-10-01', DATE '2026-10-10')""");
		this.jdbc
			.update("INSERT INTO fact_check VALUES ('facts', '2026Q3', 3, 'CZ0001', TIMESTAMP '2026-11-01 08:00:00')");
		this.jdbc
			.update("INSERT INTO fact_check VALUES ('done', '2026Q2', 3, 'CZ0001', TIMESTAMP '2026-11-01 08:00:00')");
		this.jdbc.update("INSERT INTO fact_check_return VALUES ('facts', 'K01', ?)", "说\"明\"\\\n不清\t");
		this.jdbc.update("INSERT INTO fact_check_return VALUES ('facts', 'K02', '')");
		this.jdbc.update(
				"INSERT INTO report_draft VALUES ('2026Q3', 'K01', 4, '9\"1', 'CZ0001', TIMESTAMP '2026-11-01 08:00:00')");
		this.jdbc.update("INSERT INTO report_draft_score VALUES ('2026Q3', 'K01', 'CZ0001', '１００')");
		this.jdbc.update("INSERT INTO report_draft_score VALUES ('2026Q3', 'K01', 'CZ0002', '')");
		this.jdbc.update(
				"INSERT INTO finding_entry VALUES ('CZ0048', '{\"place\":\"大厅\"}', 'image/jpeg', X'01', TIMESTAMP '2026-11-01 08:00:00')");
		this.jdbc.update(
				"INSERT INTO finding_entry VALUES ('CZ0047', '{\"place\":\"\"}', NULL, NULL, TIMESTAMP '2026-11-01 08:00:00')");
		migrate("33");
		assertDraft("task", TASK, Map.of("approved", true));
		assertDraft("talk", TALK, Map.of("content", "谈了"));
		assertDraft("talk-start", "CZ0047", Map.of("id", NEW_TALK, "talk", Map.of("reason", "家里有事")));
		assertDraft("lecture-paper", "2026-12", Map.of("topic", "题目"));
		assertDraft("task", "ledgers", Map.of("checked", true));
		assertThat(content("task", "facts")).contains("\"section\":\"K01\",\"reason\":\"说”明”/ 不清 \"")
			.contains("\"section\":\"K02\",\"reason\":\"\"")
			.endsWith("\"confirmedMissing\":3}");
		new ObjectMapper().readTree(content("task", "facts"));
		assertDraft("report", "2026Q3/K01", Map.of("business", "9”1", "scores", Map.of("CZ0001", "１００", "CZ0002", "")));
		assertDraft("finding", "CZ0048", Map.of("place", "大厅"));
		assertThat(this.jdbc.queryForList("SELECT revision FROM form_draft WHERE owner IN ('ledgers', '2026Q3/K01')",
				Integer.class))
			.containsExactlyInAnyOrder(7, 4);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM form_draft", Integer.class)).isEqualTo(9);
		assertThat(this.jdbc.queryForList("SELECT desk FROM finding_entry", String.class)).containsExactly("CZ0048");
	}

	private void migrate(String version) {
		Flyway.configure().dataSource(this.jdbc.getDataSource()).target(version).load().migrate();
	}

	private void selection(String task, String content) {
		this.jdbc.update("INSERT INTO selection_draft VALUES (?, ?, 'CZ0047', TIMESTAMP '2026-11-01 08:00:00')", task,
				content);
	}

	private String content(String feature, String owner) {
		return this.jdbc.queryForObject("SELECT content FROM form_draft WHERE feature = ? AND owner = ?", String.class,
				feature, owner);
	}

	private void assertDraft(String feature, String owner, Map<String, ?> content) throws Exception {
		assertThat(new ObjectMapper().readValue(content(feature, owner), Map.class)).isEqualTo(content);
	}

}
