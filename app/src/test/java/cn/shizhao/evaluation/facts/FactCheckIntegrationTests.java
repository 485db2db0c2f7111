package cn.shizhao.evaluation.facts;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.account.Accounts;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The fact check task through the addresses its form uses, down to the process.
 */
@ApplicationTest
class FactCheckIntegrationTests {

	private static final String PERIOD = SmallBureau.PERIOD.toString();

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FactCheck check;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private Clock clock;

	private SmallBureau bureau;

	private ProcessInstance quarter;

	private String task;

	@BeforeEach
	void startTheCheck() {
		this.bureau = new SmallBureau(this.jdbc, this.accounts);
		this.bureau.make();
		this.jdbc.update("""
				INSERT INTO evaluation (period, stage, opened_on, report_due_on)
				VALUES (?, 'REPORTING', DATE '2025-04-01', DATE '2025-04-07')""", PERIOD);
		this.jdbc.update("""
				INSERT INTO report (period, section_code, version, business, submitted_by, submitted_at)
				VALUES (?, 'FK1', 1, 91.5, 'FT02', TIMESTAMP '2025-04-03 10:00:00')""", PERIOD);
		this.check.collect(SmallBureau.PERIOD);
		this.quarter = this.runtime.createProcessInstanceByKey("quarterly-evaluation")
			.businessKey(PERIOD)
			.setVariable("period", PERIOD)
			.startBeforeActivity("userTask_checkFacts")
			.execute();
		this.task = this.tasks.createTaskQuery().processInstanceId(this.quarter.getId()).singleResult().getId();
	}

	@Test
	void theOfficeLooksBeforeClaimingButChangesOnlyAfter() {
		WebClient office = login(SmallBureau.OFFICE);
		assertThat(office.get(url("")).body()).contains("\"label\":\"2025年第一季度\"", "\"missing\"");
		assertThat(correct(office, "5.5").statusCode()).isEqualTo(409);
		claim(office);
		assertThat(correct(office, "5.5").statusCode()).isEqualTo(204);
		assertThat(office.get(url("/SECTION/FK1")).body()).contains("\"value\":\"5.5\"", "补登");
	}

	@Test
	void nobodyElseReachesTheFormsData() {
		for (String id : List.of(SmallBureau.MEMBER, SmallBureau.HEAD)) {
			assertThat(login(id).get(url("")).statusCode()).as(id).isEqualTo(404);
			assertThat(correct(login(id), "5.5").statusCode()).as(id).isEqualTo(404);
		}
		assertThat(correct(login(SmallBureau.AUDITOR), "5.5").statusCode()).isEqualTo(403);
	}

	@Test
	void aBadNumberIsExplained() {
		WebClient office = login(SmallBureau.OFFICE);
		claim(office);
		HttpResponse<String> refused = correct(office, "5。5");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("读到“5。5”，不是数字");
		assertThat(correct(office, "-1").body()).contains("不能小于 0");
	}

	@Test
	void aReturnedReportGoesBackToItsSectionWithNewDeadlines() {
		WebClient office = login(SmallBureau.OFFICE);
		claim(office);
		HttpResponse<String> saved = office.json("PUT", url(""), """
				{"returns": [{"section": "FK1", "reason": "得分与台账不符"}], "confirmedMissing": null}""");
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(saved.body()).contains("\"savedAt\"").doesNotContain("returns");
		assertThat(complete(office).statusCode()).isEqualTo(204);
		assertThat(this.runtime.getVariable(this.quarter.getId(), "sections")).isEqualTo(List.of("FK1"));
		assertThat(this.runtime.getVariable(this.quarter.getId(), "factsReturned")).isEqualTo(true);
		LocalDate due = this.calendar.plusWorkingDays(LocalDate.now(this.clock), 2);
		assertThat(((Date) this.runtime.getVariable(this.quarter.getId(), "reportDueAt")).toInstant()
			.atZone(this.clock.getZone())
			.toLocalDate()).isEqualTo(due);
		assertThat(this.tasks.createTaskQuery().processInstanceId(this.quarter.getId()).singleResult())
			.satisfies((next) -> assertThat(next.getTaskDefinitionKey()).isEqualTo("userTask_reportSection"));
		assertThat(this.jdbc.queryForObject("SELECT reason FROM report_return WHERE period = ?", String.class, PERIOD))
			.isEqualTo("得分与台账不符");
	}

	@Test
	void missingValuesHoldTheTaskUntilTheyAreConfirmed() {
		WebClient office = login(SmallBureau.OFFICE);
		claim(office);
		HttpResponse<String> refused = complete(office);
		assertThat(refused.statusCode()).isEqualTo(500);
		assertThat(refused.body()).contains("处缺失没有处理；请补齐");
		assertThat(this.tasks.createTaskQuery().taskId(this.task).count()).isOne();
	}

	private HttpResponse<String> correct(WebClient client, String value) {
		return client.post(url("/corrections"), """
				{"subject": "MEMBER", "id": "FT01", "indicator": "VOLUNTEER_HOURS", "value": "%s", "reason": "补登"}"""
			.formatted(value));
	}

	private void claim(WebClient office) {
		assertThat(office.post("/engine-rest/task/" + this.task + "/claim", "{\"userId\": \"FT08\"}").statusCode())
			.isEqualTo(204);
	}

	private HttpResponse<String> complete(WebClient office) {
		return office.post("/engine-rest/task/" + this.task + "/complete", "{}");
	}

	private String url(String rest) {
		return "/api/tasks/" + this.task + "/facts" + rest;
	}

	private WebClient login(String id) {
		return SmallBureau.login(this.port, id);
	}

}
