package cn.shizhao.inspection.bulletin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.year.Occasion;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bulletins of the last months in the sample: drafted, edited, signed at the same moment,
 * returned, corrected, read by everyone.
 */
@SampleTest
class BulletinsIntegrationTests {

	private static final String OFFICE = "CZ0047";

	private static final List<String> LEADERS = List.of("CZ0001", "CZ0002");

	private static final String DISCIPLINE = "CZ0048";

	private static final String MEMBER = "CZ0036";

	private static final YearMonth LAST = YearMonth.now().minusMonths(1);

	private static final YearMonth BEFORE = YearMonth.now().minusMonths(2);

	private static final int YEAR = LocalDate.now().getYear();

	@LocalServerPort
	private int port;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private BulletinPages pages;

	@Autowired
	private BulletinOccasions occasions;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void whatIsSignedAtTheSameMomentGetsNumbersWithoutGaps() throws Exception {
		find("1999-0001", LAST.atDay(12), "CZ0036", "ORDINARY", "OPEN");
		start(LAST);
		start(BEFORE);
		assertThat(messages("bulletin-drafted/%")).isNotEmpty().first().asString().contains("【督查通报】", "已由系统起草");
		List<Task> editing = open("userTask_editBulletin");
		assertThat(editing).hasSize(2);
		editing.forEach((task) -> finish(task, OFFICE));
		assertThat(signTogether()).containsOnly(204);
		assertThat(
				this.jdbc.queryForList("SELECT bulletin_number FROM bulletin ORDER BY bulletin_number", Integer.class))
			.containsExactly(1, 2);
		assertThat(this.jdbc.queryForList("SELECT DISTINCT signed_by FROM bulletin ORDER BY signed_by", String.class))
			.isEqualTo(LEADERS);
		assertThat(messages("bulletin-published/%")).hasSize(56).allMatch((text) -> text.contains("已印发"));
		assertThat(open("userTask_signBulletin")).isEmpty();
	}

	@Test
	void aReturnedBulletinIsSignedLaterAndThenStaysAsItIs() throws IOException {
		find("1999-0001", LAST.atDay(12), "CZ0036", "ORDINARY", "OPEN");
		find("1999-0002", LAST.atDay(13), "CZ0037", "REMINDER", "APPEALED");
		start(LAST);
		String id = LAST.toString();
		WebClient office = login(OFFICE);
		Task edit = open("userTask_editBulletin").get(0);
		this.tasks.claim(edit.getId(), OFFICE);
		String form = "/api/tasks/" + edit.getId() + "/bulletin-text";
		assertThat(office.get(form).body()).contains("一、督查范围和方式", "本月共发现问题1起", "\"outdated\":false", "另有1起正在申诉")
			.doesNotContain(name("CZ0036"), name("CZ0037"), "不在岗");
		find("1999-0003", LAST.atDay(14), "CZ0036", "SEVERE", "OPEN");
		assertThat(office.get(form).body()).contains("\"outdated\":true");
		assertThat(office.draft(form, words("改过的情况", "")).statusCode()).isEqualTo(200);
		assertThat(office.post(form + "/redraft", "").body()).contains("\"outdated\":false", "改过的情况", name("CZ0036"));
		this.tasks.complete(edit.getId());
		assertThat(messages("bulletin-sign/%")).hasSize(7);

		assertThat(login(MEMBER).get("/bulletins/" + id).statusCode()).as("nobody reads a draft").isEqualTo(404);
		assertThat(login(DISCIPLINE).get("/bulletins/" + id).body()).contains("待签发，还没有印发");
		decide(LEADERS.get(0), false, "再核一下第三部分");
		assertThat(messages("bulletin-returned/%")).hasSize(3).noneMatch((text) -> text.contains("第三部分"));
		edit = open("userTask_editBulletin").get(0);
		assertThat(office.get("/api/tasks/" + edit.getId() + "/bulletin-text").body()).contains("再核一下第三部分", "改过的情况");
		finish(edit, OFFICE);
		decide(LEADERS.get(1), true, "");

		String page = login(MEMBER).get("/bulletins/" + id).body();
		assertThat(page).contains("督查通报", "〔" + YEAR + "〕第1期", "改过的情况", "主送\uFF1A各科室", "某某市财政局", "合计")
			.doesNotContain("办理经过", "再核一下");
		this.jdbc.update("UPDATE finding SET state = 'ANNULLED' WHERE id LIKE '1999-%'");
		assertThat(login(MEMBER).get("/bulletins/" + id).body()).as("frozen").isEqualTo(page);
		assertDocument(id, "〔" + YEAR + "〕第1期", "改过的情况", "主送");
	}

	@Test
	void aCorrectionGetsItsOwnNumberAndTheReplacedOneStays() throws IOException {
		String id = publish(LAST);
		this.jdbc.update("UPDATE bulletin_block SET words = '办公室自己写的要求' WHERE block = 'NEXT'");
		WebClient office = login(OFFICE);
		assertThat(office.get("/api/bulletins/start").body()).contains("replace:" + id).doesNotContain("month:" + LAST);
		assertThat(office
			.draft("/api/bulletins/start", "{\"choice\": \"replace:%s\", \"correction\": \"预算科的次数算错了\"}".formatted(id))
			.statusCode()).isEqualTo(200);
		assertThat(startAs(office, "replaces", id)).isEqualTo(200);
		assertThat(startAs(office, "replaces", id)).as("once only").isGreaterThanOrEqualTo(400);
		finish(open("userTask_editBulletin").get(0), OFFICE);
		decide(LEADERS.get(0), true, "");
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(id + "-2").count()).isZero();
		assertThat(login(MEMBER).get("/bulletins/" + id + "-2").body()).contains("〔" + YEAR + "〕第2期",
				"本期更正〔" + YEAR + "〕第1期", "预算科的次数算错了", "办公室自己写的要求");
		assertThat(login(MEMBER).get("/bulletins/" + id).body()).contains("已更正", "/bulletins/" + id + "-2");
		assertThat(messages("bulletin-corrected/%")).hasSize(28).first().asString().contains("第2期", "第1期");
		assertDocument(id + "-2", "本期更正〔" + YEAR + "〕第1期", "预算科的次数算错了", "办公室自己写的要求");

		assertThat(login(MEMBER).get("/bulletins").body()).contains("〔" + YEAR + "〕第1期", "〔" + YEAR + "〕第2期", "已更正，见");
		assertThat(login(MEMBER).get("/bulletins/export?format=csv").body().lines()).hasSize(3);
		assertThat(login(MEMBER).get("/bulletins/export?format=csv&q=没有发现问题").body().lines()).hasSize(3);
		assertThat(login(MEMBER).get("/bulletins/export?format=csv&q=第2期").body().lines()).hasSize(2);
		assertThat(office.get("/api/bulletins/start").body()).contains("replace:" + id + "-2")
			.doesNotContain("replace:" + id + "\"");
	}

	@Test
	void aMonthBeginsOnceByCalendarOrByHand() {
		Occasion last = occasion(LAST);
		assertThat(last.state()).isEqualTo(Occasion.State.AHEAD);
		this.occasions.begin(last);
		this.occasions.begin(last);
		assertThat(occasion(LAST).state()).isEqualTo(Occasion.State.UNDER_WAY);
		assertThat(open("userTask_editBulletin")).hasSize(1);
		WebClient office = login(OFFICE);
		assertThat(startAs(office, "month", LAST.toString())).isGreaterThanOrEqualTo(400);
		assertThat(startAs(office, "month", YearMonth.now().plusMonths(1).toString())).isGreaterThanOrEqualTo(400);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM bulletin", Integer.class)).isOne();
	}

	@Test
	void monthsCloseOnTheirLastWorkingDay() {
		assertThat(occasion(YearMonth.of(2026, 9)).startsAt()).isEqualTo("2026-09-30T08:00");
		assertThat(occasion(YearMonth.of(2026, 10)).startsAt()).isEqualTo("2026-10-30T08:00");
		assertThat(occasion(YearMonth.of(2027, 12)).startsAt()).isEqualTo("2027-12-31T08:00");
	}

	private Occasion occasion(YearMonth month) {
		return this.occasions.of(month.getYear()).get(month.getMonthValue() - 1);
	}

	@Test
	void whatIsLateIsTold() {
		start(LAST);
		fire("timer_escalateEditing");
		assertThat(messages("bulletin-edit-late/%")).hasSize(5);
		finish(open("userTask_editBulletin").get(0), OFFICE);
		fire("timer_escalateSigning");
		assertThat(messages("bulletin-sign-late/%")).hasSize(3);
	}

	@Test
	void draftsAreSeenByTheFew() {
		start(LAST);
		assertThat(archive("organ-office").drafts()).hasSize(1);
		assertThat(archive("leading-group").drafts()).hasSize(1);
		assertThat(archive("section-head").drafts()).isEmpty();
		assertThat(this.pages.view(LAST.toString(), actor("party-committee"))).isEmpty();
		assertThat(login(MEMBER).get("/bulletins").body()).contains("还没有印发的督查通报").doesNotContain("正在办理");
		assertThat(login(MEMBER).get("/bulletins/" + LAST + "/docx").statusCode()).isEqualTo(404);
	}

	private BulletinPages.Archive archive(String group) {
		return this.pages.archive(null, "", actor(group));
	}

	private static Actor actor(String group) {
		return new Actor("CZ0000", "某人", Set.of(group));
	}

	private String publish(YearMonth month) {
		start(month);
		finish(open("userTask_editBulletin").get(0), OFFICE);
		decide(LEADERS.get(0), true, "");
		return month.toString();
	}

	private ProcessInstance start(YearMonth month) {
		return this.runtime.startProcessInstanceByKey("monthly-bulletin", month.toString(),
				Map.of("month", month.toString()));
	}

	private static int startAs(WebClient office, String variable, String value) {
		return office
			.post("/engine-rest/process-definition/key/monthly-bulletin/submit-form",
					"{\"variables\": {\"%s\": {\"type\": \"String\", \"value\": \"%s\"}}}".formatted(variable, value))
			.statusCode();
	}

	private List<Task> open(String definitionKey) {
		return this.tasks.createTaskQuery().taskDefinitionKey(definitionKey).list();
	}

	private void finish(Task task, String person) {
		this.tasks.claim(task.getId(), person);
		this.tasks.complete(task.getId());
	}

	private void decide(String leader, boolean signed, String reason) {
		Task task = open("userTask_signBulletin").get(0);
		this.tasks.claim(task.getId(), leader);
		assertThat(login(leader)
			.json("PUT", "/api/tasks/" + task.getId() + "/bulletin-signing",
					"{\"signed\": %s, \"reason\": \"%s\"}".formatted(signed, reason))
			.statusCode()).isEqualTo(200);
		this.tasks.complete(task.getId());
	}

	private List<Integer> signTogether() throws Exception {
		List<Task> signing = open("userTask_signBulletin");
		CyclicBarrier start = new CyclicBarrier(signing.size());
		ExecutorService threads = Executors.newFixedThreadPool(signing.size());
		try {
			List<Future<Integer>> answers = new ArrayList<>();
			for (int i = 0; i < signing.size(); i++) {
				String task = signing.get(i).getId();
				WebClient leader = login(LEADERS.get(i));
				this.tasks.claim(task, LEADERS.get(i));
				leader.json("PUT", "/api/tasks/" + task + "/bulletin-signing", "{\"signed\": true, \"reason\": \"\"}");
				answers.add(threads.submit(() -> {
					start.await();
					return leader.post("/engine-rest/task/" + task + "/complete", "{}").statusCode();
				}));
			}
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> answer : answers) {
				statuses.add(answer.get());
			}
			return statuses;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void fire(String timer) {
		this.management.executeJob(this.management.createJobQuery().activityId(timer).singleResult().getId());
	}

	private String words(String overview, String correction) {
		Map<String, String> drafted = new TreeMap<>();
		this.jdbc.query("SELECT block, words FROM bulletin_block",
				(RowCallbackHandler) (row) -> drafted.put(row.getString(1), row.getString(2).replace("\n", "\\n")));
		drafted.put("OVERVIEW", overview);
		return "{\"blocks\": {%s}, \"correction\": \"%s\"}".formatted(drafted.entrySet()
			.stream()
			.map((block) -> "\"%s\": \"%s\"".formatted(block.getKey(), block.getValue()))
			.collect(Collectors.joining(", ")), correction);
	}

	private void assertDocument(String id, String... texts) throws IOException {
		assertThat(login(MEMBER).get("/bulletins/" + id + "/docx").headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).contains("wordprocessingml"));
		byte[] content = BulletinDocument.of(this.pages.view(id, actor("member")).orElseThrow());
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			assertThat(extractor.getText()).contains(texts).doesNotContain("{{", "}}");
		}
	}

	private void find(String id, LocalDate day, String person, String grade, String state) {
		this.jdbc.update(
				"""
						INSERT INTO finding (id, entry_id, happened_on, place, inspector_id, companion_id, subject_kind, subject_id,
							section_code, branch_code, clause_number, circumstances, facts, leave_checked, repeats, rule_code,
							book_hash, grade, working_days, talk, due_on, state, recorded_by, recorded_at)
						SELECT ?, ?, ?, '办公楼', 'CZ0048', 'CZ0047', 'MEMBER', p.id, p.section_code, p.branch_code, 2, 'ORDINARY',
							'上午不在岗', TRUE, 1, 'r', 'h', ?, 3, FALSE, ?, ?, 'CZ0048', ? FROM person p WHERE p.id = ?
						""",
				id, id, day, grade, day.plusDays(3), state, LocalDateTime.now(), person);
	}

	private String name(String id) {
		return this.jdbc.queryForObject("SELECT name FROM person WHERE id = ?", String.class, id);
	}

	private List<String> messages(String key) {
		return this.jdbc.queryForList("SELECT content FROM outbox WHERE message_key LIKE ?", String.class, key);
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

}
