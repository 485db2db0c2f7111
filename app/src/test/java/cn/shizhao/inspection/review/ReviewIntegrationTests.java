package cn.shizhao.inspection.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A quarter is reviewed on the real engine, through the forms' endpoints, and shown to
 * everyone as far as it concerns them.
 */
@SampleTest
class ReviewIntegrationTests {

	private static final String OFFICE = "CZ0047";

	private static final String HEAD_OF_K02 = "CZ0030";

	private static final String SECRETARY_OF_B02 = "CZ0128";

	private static final String HEAD_OF_K08 = "CZ0008";

	/** Before the sample begins, so that nobody else finds anything in it. */
	private static final Period PERIOD = Period.of(LocalDate.now()).previous().previous().previous().previous();

	@LocalServerPort
	private int port;

	@Autowired
	private QuarterReviews reviews;

	@Autowired
	private ReviewMessages messages;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void aQuarterWithFindings() {
		found(1, "CZ0086", "K02", 2, "ORDINARY", null, "RECTIFIED");
		found(2, "CZ0086", "K02", 2, "SEVERE", PERIOD.end(), "OPEN");
		found(3, "CZ0087", "K03", 1, "REMINDER", null, "SUBMITTED");
		found(4, "CZ0087", "K03", 1, "REMINDER", null, "APPEALED");
		found(5, "CZ0006", "K04", 1, "SEVERE", null, "ANNULLED");
		found(6, "CZ0006", "K05", 1, "SEVERE", null, "WITHDRAWN");
	}

	@Test
	void aQuarterIsReviewedAndItsNumbersStayAsTheyWere() {
		WebClient office = login(OFFICE);
		assertThat(office.get("/api/reviews/startable").body()).contains(PERIOD.label());
		start(office);
		assertThat(office.get("/").body()).contains("准备讲评", PERIOD.label());
		String remarks = task("userTask_prepareRemarks");
		assertThat(office.get(form(remarks, "review-remarks")).body()).contains("督查认定问题 3 个（严重 1 个、一般 1 个、提醒 1 个）",
				"另有 1 个正在申诉");
		put(office, remarks, "review-remarks", "{\"remarks\":\"抓早抓小\"}");
		complete(office, remarks);
		String meeting = task("userTask_recordMeeting");
		assertThat(office.get(form(meeting, "review-meeting")).body()).contains("\"sections\":[\"K02\",\"K03\"]",
				"抓早抓小");
		assertThat(put(office, meeting, "review-meeting", meeting("K04")).statusCode()).isEqualTo(200);
		assertThat(office.post("/engine-rest/task/" + meeting + "/complete", "{}").body())
			.contains("没有计入统计的问题，不能选为谈话科室");
		put(office, meeting, "review-meeting", meeting("K02"));
		complete(office, meeting);
		runJob();
		assertThat(this.jdbc.queryForList("SELECT person_id, reason, requested_by FROM talk WHERE source = ?",
				"review-" + PERIOD + "/K02"))
			.singleElement()
			.extracting(Map::values)
			.asString()
			.contains(HEAD_OF_K02, PERIOD.label() + "季讲评：督查认定问题 2 个（严重 1 个、一般 1 个、提醒 0 个），整改逾期 1 个", OFFICE);
		assertThat(sent("review-invite/%")).singleElement()
			.asString()
			.startsWith(HEAD_OF_K02 + " 【季讲评】" + PERIOD.label() + "讲评会确定与预算科谈话");
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey(QuarterReviews.PROCESS).count())
			.isZero();
		this.jdbc.update("UPDATE finding SET state = 'ANNULLED' WHERE entry_id LIKE 'review-entry-%'");
		assertThat(office.get(page()).body()).contains("已讲评", "<strong class=\"figure\">3</strong>", "抓早抓小", "三楼会议室",
				"逐条说明");
		assertThat(office.get(page() + "/sections.csv").body()).contains("K02,预算科,2,1,1,0,5,1");
	}

	@Test
	void everyoneSeesWhatConcernsThem() {
		String all = login(OFFICE).get(page()).body();
		assertThat(all).contains("未讲评", "截至今天", "<strong class=\"figure\">3</strong>", "另有 1 个正在申诉", "重复发生", "CZ0086");
		assertThat(List.of("CZ0018", "CZ0001", "CZ0048", "CZ0044"))
			.allSatisfy((id) -> assertThat(login(id).get(page()).body()).contains("CZ0086"));
		assertThat(List.of(HEAD_OF_K02, SECRETARY_OF_B02)).allSatisfy((id) -> {
			WebClient leads = login(id);
			assertThat(leads.get(page()).body())
				.contains("您负责的科室", "<strong class=\"figure\">3</strong>", "<span>预算科</span>")
				.doesNotContain("CZ0086", "国库科", "重复发生");
			assertThat(leads.get(page() + "/sections.csv").body().lines()).hasSize(2);
			assertThat(leads.get(page() + "/overdue.csv").statusCode()).isEqualTo(400);
			assertThat(leads.get(page() + "/export").statusCode()).isEqualTo(200);
		});
		assertThat(login(HEAD_OF_K08).get(page()).body()).contains("您负责的科室没有计入统计的问题").doesNotContain("预算科");
		WebClient member = login("CZ0036");
		assertThat(List.of("/reviews", page(), page() + "/export", page() + "/clauses.csv"))
			.allSatisfy((path) -> assertThat(member.get(path).statusCode()).isEqualTo(403));
	}

	@Test
	void pagesOfOtherQuartersSaySo() {
		WebClient office = login(OFFICE);
		Period running = Period.of(LocalDate.now());
		assertThat(office.get("/reviews").headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).endsWith("/reviews/" + running.previous()));
		assertThat(office.get("/reviews/" + running).body()).contains("未讲评", "本季度还没有结束");
		assertThat(office.get("/reviews/" + running.next()).statusCode()).isEqualTo(404);
		this.jdbc.update("DELETE FROM finding WHERE entry_id LIKE 'review-entry-%'");
		assertThat(office.get(page()).body()).contains(PERIOD.label() + "没有计入统计的问题。").doesNotContain("review-chart\"");
	}

	@Test
	void aQuarterIsReviewedOnceAndOnlyAfterItsEnd() {
		Period running = Period.of(LocalDate.now());
		assertThatThrownBy(() -> this.reviews.open(running, OFFICE)).hasMessageContaining("还没有结束，不能讲评");
		this.reviews.open(PERIOD, OFFICE);
		assertThatThrownBy(() -> this.reviews.open(PERIOD, OFFICE)).hasMessageContaining("已经开始过");
		assertThat(this.reviews.startable()).doesNotContain(PERIOD, running);
		Meeting early = new Meeting(PERIOD.end(), "三楼", "王某", "各科室", "逐条说明", List.of());
		assertThatThrownBy(() -> this.reviews.close(PERIOD, early, OFFICE)).hasMessageContaining("讲评会的日期");
		Meeting right = new Meeting(LocalDate.now(), "三楼", "王某", "各科室", "逐条说明", List.of());
		assertThatThrownBy(() -> this.reviews.close(PERIOD, right, OFFICE)).hasMessageContaining("现在是“准备讲评”");
		assertThatThrownBy(() -> this.reviews.prepare(PERIOD, " ", OFFICE)).hasMessage("请填写讲评");
	}

	@Test
	void remindersGoOutOnceAndOnlyWhileSomethingIsToBeDone() {
		this.reviews.open(PERIOD, OFFICE);
		this.messages.remindRemarks(PERIOD);
		this.messages.remindRemarks(PERIOD);
		this.messages.escalateRemarks(PERIOD);
		this.messages.remindMeeting(PERIOD);
		assertThat(sent("review-remarks-remind/%")).hasSize(3);
		assertThat(sent("review-remarks-escalate/%")).hasSize(5);
		assertThat(sent("review-meeting-%")).isEmpty();
		this.reviews.prepare(PERIOD, "抓早抓小", OFFICE);
		this.jdbc.update("DELETE FROM outbox WHERE message_key LIKE 'review-%'");
		this.messages.remindRemarks(PERIOD);
		this.messages.remindMeeting(PERIOD);
		this.messages.escalateMeeting(PERIOD);
		assertThat(sent("review-remarks-%")).isEmpty();
		assertThat(sent("review-meeting-%")).hasSize(8);
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

	private static String meeting(String section) {
		return """
				{"heldOn":"%s","place":"三楼会议室","chair":"王某","attendees":"各科室负责人","minutes":"逐条说明","sections":["%s"]}"""
			.formatted(LocalDate.now(), section);
	}

	private static void start(WebClient office) {
		HttpResponse<String> started = office.post("/engine-rest/process-definition/key/quarterly-review/start",
				"{\"businessKey\":\"review-%s\",\"variables\":{\"period\":{\"value\":\"%s\",\"type\":\"String\"}}}"
					.formatted(PERIOD, PERIOD));
		assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
	}

	private String task(String key) {
		String id = this.tasks.createTaskQuery()
			.processInstanceBusinessKey("review-" + PERIOD)
			.taskDefinitionKey(key)
			.singleResult()
			.getId();
		assertThat(login(OFFICE).post("/engine-rest/task/" + id + "/claim", "{\"userId\":\"" + OFFICE + "\"}")
			.statusCode()).isEqualTo(204);
		return id;
	}

	private static HttpResponse<String> put(WebClient office, String task, String form, String json) {
		return office.draft(form(task, form), json);
	}

	private static void complete(WebClient office, String task) {
		HttpResponse<String> done = office.post("/engine-rest/task/" + task + "/complete", "{}");
		assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
	}

	private static String form(String task, String form) {
		return "/api/tasks/" + task + "/" + form;
	}

	private void runJob() {
		this.management.executeJob(this.management.createJobQuery()
			.processDefinitionKey(QuarterReviews.PROCESS)
			.messages()
			.singleResult()
			.getId());
	}

	private List<String> sent(String key) {
		return this.jdbc.queryForList(
				"SELECT CONCAT(recipient, ' ', content) FROM outbox WHERE message_key LIKE ? ORDER BY id", String.class,
				key);
	}

	private static String page() {
		return "/reviews/" + PERIOD;
	}

	private void found(int number, String subject, String section, int clause, String grade, LocalDate overdueOn,
			String state) {
		LocalDate day = PERIOD.start().plusDays(number);
		this.jdbc.update(
				"""
						INSERT INTO finding (id, entry_id, happened_on, place, inspector_id, companion_id, subject_kind,
							subject_id, section_code, branch_code, clause_number, circumstances, facts, leave_checked, repeats,
							rule_code, book_hash, grade, working_days, talk, due_on, overdue_on, state, recorded_by, recorded_at)
						VALUES (?, ?, ?, '办公楼', 'CZ0048', 'CZ0049', 'MEMBER', ?, ?, 'B02', ?, 'ORDINARY', '经过', TRUE, 1, 'CZ-1',
							'none', ?, 5, FALSE, ?, ?, ?, 'CZ0048', ?)
						""",
				PERIOD.year() + "-900" + number, "review-entry-" + number, day, subject, section, clause, grade,
				day.plusDays(7), overdueOn, state, day.atStartOfDay());
	}

}
