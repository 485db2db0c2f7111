package cn.shizhao.evaluation.publicity;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.shizhao.AnnouncedQuarter;
import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.evaluation.selection.Outcome;
import cn.shizhao.evaluation.selection.Selections;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.SelectionBook.Award;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A quarter of the sample hangs on the board once more: objections at the same moment,
 * one of them right, the name replaced, the result announced. Jobs run when the test says
 * so.
 */
@SampleTest
class PublicityIntegrationTests {

	private static final Period Q2 = AnnouncedQuarter.PERIOD;

	private static final String MEMBER = "CZ0036";

	private static final String OFFICE = "CZ0047";

	private static final String DISCIPLINE = "CZ0048";

	private static final String LEADER = "CZ0001";

	private static final String REASON = "据我了解，本季度有两次缺勤没有登记";

	@LocalServerPort
	private int port;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Selections selections;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcTemplate jdbc;

	private ProcessInstance process;

	private List<String> winners;

	@BeforeEach
	void theResultWasJustApproved(@Autowired ApplicationContext application) {
		new AnnouncedQuarter(application).takeBack();
		this.evaluations.moveTo(Q2, Stage.APPROVED);
		this.winners = ids(Award.QUARTERLY_EXEMPLAR);
		this.process = this.runtime.createProcessInstanceByKey("quarterly-evaluation")
			.businessKey(Q2.toString())
			.setVariable("period", Q2.toString())
			.startBeforeActivity("serviceTask_openPublicity")
			.execute();
	}

	@Test
	void anObjectionThatIsRightReplacesTheNameAndOnlyTheNewOneHangsAgain() throws Exception {
		String wrong = this.winners.get(3);
		assertThat(new WebClient(this.port).get("/publicity").body()).as("nobody logged in")
			.contains("公 示", "2026年第二季度", "季度标兵（10 名）", "优秀科室（6 个）", "机关纪委", name(wrong))
			.doesNotContain("提出异议", "CZ0036");
		assertThat(objectTogether(wrong, this.winners.get(0), this.winners.get(1), this.winners.get(2)))
			.containsOnly(302);
		assertThat(open("userTask_investigateObjection")).hasSize(4);
		fire("timer_publicityEnds");
		assertThat(job("serviceTask_closePublicity")).as("waits for the answers").isEmpty();
		answerAll(wrong);
		assertWhoReadsWhat();

		fire("serviceTask_closePublicity");
		assertThat(stage()).isEqualTo(Stage.SELECTING);
		fire("serviceTask_selectExemplars");
		pass(DISCIPLINE, "userTask_reviewIntegrity", "review", "{\"strikes\":[],\"lifts\":[]}");
		pass(LEADER, "userTask_approveSelection", "approval", "{\"approved\":true,\"reason\":\"同意\"}");
		List<String> now = ids(Award.QUARTERLY_EXEMPLAR);
		assertThat(now).hasSize(10).doesNotContain(wrong);
		String fresh = now.stream().filter((id) -> !this.winners.contains(id)).findFirst().orElseThrow();
		assertThat(new WebClient(this.port).get("/publicity").body()).contains("季度标兵（1 名）", name(fresh))
			.doesNotContain("优秀科室（");

		fire("timer_publicityEnds");
		fire("serviceTask_closePublicity");
		fire("serviceTask_announceResult");
		assertThat(stage()).isEqualTo(Stage.SEALED);
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceId(this.process.getId()).count()).isZero();
		assertThat(open("userTask_giveConsent")).hasSize(10);
		assertThat(praised()).hasSize(10).contains(fresh).doesNotContain(wrong);
		assertThat(messages("announced/2026Q2/%")).hasSizeGreaterThan(100)
			.containsOnly("【张榜】2026年第二季度季度标兵 10 名、优秀科室 6 个已张榜公布，请登录系统在“光荣榜”查看。");
	}

	@Test
	void theTenBestOfTheYearGoTheSameWay() {
		this.jdbc.update(
				"INSERT INTO evaluation (period, stage, opened_on, report_due_on) VALUES ('2026Q4', 'SEALED', ?, ?)",
				LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 7));
		assertThat(login(OFFICE).get("/api/evaluations/years").body()).contains("2026年度");
		this.process = this.runtime.startProcessInstanceByKey("annual-exemplars", "2026", Map.of("period", "2026"));
		fire("serviceTask_selectExemplars");
		pass(DISCIPLINE, "userTask_reviewIntegrity", "review", "{\"strikes\":[],\"lifts\":[]}");
		pass(LEADER, "userTask_approveSelection", "approval", "{\"approved\":true,\"reason\":\"同意\"}");
		assertThat(new WebClient(this.port).get("/publicity/2026/1").body()).contains("2026年度", "十佳标兵（10 名）",
				"年度当选次数 2 次");
		fire("timer_publicityEnds");
		fire("serviceTask_closePublicity");
		fire("serviceTask_announceResult");
		assertThat(this.tasks.createTaskQuery()
			.processInstanceBusinessKey("2026")
			.taskDefinitionKey("userTask_giveConsent")
			.list()).hasSize(10);
		assertThat(praised()).isEmpty();
		assertThat(new WebClient(this.port).get("/honours").body()).contains("2026年度", "十佳标兵");
		assertThat(login(OFFICE).get("/letters/2026").body()).contains("喜报〔2026〕年-01号", "十佳标兵");
		assertThat(login(OFFICE).get("/letters/2026/print").body()).contains("2 次当选季度标兵。");
		assertThat(login(OFFICE).get("/selection/2026").body()).contains("2026年度", "十佳标兵");
		assertThat(login(OFFICE).get("/api/evaluations/years").body()).isEqualTo("[]");
	}

	@Test
	void whenNobodyObjectsTheResultIsAnnounced() {
		fire("timer_publicityEnds");
		fire("serviceTask_closePublicity");
		fire("serviceTask_announceResult");
		assertThat(stage()).isEqualTo(Stage.SEALED);
		WebClient member = login(MEMBER);
		assertThat(object(member, this.winners.get(0), REASON).body()).contains("不能再提异议");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM objection", Integer.class)).isZero();
	}

	@Test
	void anObjectionMustSayWhomAndWhy() {
		WebClient member = login(MEMBER);
		assertThat(object(member, this.winners.get(0), "不好").body()).contains("异议的理由太短", "不好");
		assertThat(object(member, "CZ0000", REASON).body()).contains("请选择对哪个名字有异议", REASON);
		assertThat(object(member, this.winners.get(0), " ").body()).contains("请填写异议的理由");
		assertThat(object(new WebClient(this.port), this.winners.get(0), REASON).statusCode()).as("nobody logged in")
			.isIn(302, 401, 403);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM objection", Integer.class)).isZero();
	}

	@Test
	void anObjectionInTheLastMinuteIsTakenAndNoneAfter() {
		this.jdbc.update("UPDATE publicity SET ends_at = ? WHERE period = '2026Q2'",
				LocalDateTime.now().plusMinutes(1));
		assertThat(object(login(MEMBER), this.winners.get(0), REASON).statusCode()).isEqualTo(302);
		this.jdbc.update("UPDATE publicity SET ends_at = ? WHERE period = '2026Q2'",
				LocalDateTime.now().minusSeconds(1));
		assertThat(object(login(MEMBER), this.winners.get(1), REASON).body()).contains("不能再提异议");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM objection", Integer.class)).isOne();
	}

	private List<Integer> objectTogether(String... about) throws Exception {
		CyclicBarrier start = new CyclicBarrier(about.length);
		ExecutorService threads = Executors.newFixedThreadPool(about.length);
		try {
			List<Future<Integer>> answers = new ArrayList<>();
			for (String one : about) {
				WebClient member = login(MEMBER);
				answers.add(threads.submit(() -> {
					start.await();
					return object(member, one, REASON).statusCode();
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

	private HttpResponse<String> object(WebClient member, String about, String reason) {
		return member.form("/publicity/2026Q2/1/objections",
				Map.of("name", "QUARTERLY_EXEMPLAR/" + about, "reason", reason));
	}

	private void answerAll(String right) {
		for (Task task : open("userTask_investigateObjection")) {
			String objection = (String) this.tasks.getVariable(task.getId(), "objection");
			boolean upheld = right.equals(
					this.jdbc.queryForObject("SELECT subject_id FROM objection WHERE id = ?", String.class, objection));
			assertThat(login(OFFICE).get("/api/tasks/" + task.getId() + "/objection").statusCode()).isEqualTo(403);
			assertThat(login(DISCIPLINE).get("/api/tasks/" + task.getId() + "/objection").body()).contains(REASON);
			finish(task, DISCIPLINE, "objection",
					"{\"upheld\":%s,\"answer\":\"%s\"}".formatted(upheld, upheld ? "经查属实，谢谢监督" : "经查不属实"));
		}
		this.management.createJobQuery()
			.activityId("userTask_investigateObjection")
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
	}

	private void assertWhoReadsWhat() {
		assertThat(login(MEMBER).get("/publicity/objections").body()).contains(REASON, "经查属实，谢谢监督", "不属实");
		assertThat(login("CZ0044").get("/publicity/objections").body()).as("auditor").contains(REASON);
		assertThat(login(OFFICE).get("/publicity/objections").body()).doesNotContain(REASON);
		assertThat(login(OFFICE).get("/publicity").body()).contains("收到异议 4 条，已答复 4 条").doesNotContain(REASON);
		assertThat(messages("objection-%")).isNotEmpty()
			.noneMatch((text) -> text.contains("缺勤") || text.contains("谢谢监督"));
	}

	private void pass(String person, String definitionKey, String form, String draft) {
		finish(this.tasks.createTaskQuery()
			.processInstanceId(this.process.getId())
			.taskDefinitionKey(definitionKey)
			.singleResult(), person, form, draft);
	}

	private void finish(Task task, String person, String form, String draft) {
		this.tasks.claim(task.getId(), person);
		assertThat(login(person).draft("/api/tasks/" + task.getId() + "/" + form, draft).statusCode()).isEqualTo(200);
		this.tasks.complete(task.getId());
	}

	private void fire(String activity) {
		List<Job> jobs = job(activity);
		assertThat(jobs).as(activity).hasSize(1);
		this.management.executeJob(jobs.get(0).getId());
	}

	private List<Job> job(String activity) {
		return this.management.createJobQuery().processInstanceId(this.process.getId()).activityId(activity).list();
	}

	private List<Task> open(String definitionKey) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(Q2.toString())
			.taskDefinitionKey(definitionKey)
			.list();
	}

	private Stage stage() {
		return this.evaluations.find(Q2).map(Evaluation::stage).orElseThrow();
	}

	private List<String> ids(Award award) {
		return this.selections.winners(Q2, award).stream().map(Outcome::id).toList();
	}

	private String name(String id) {
		return this.jdbc.queryForObject("SELECT name FROM person WHERE id = ?", String.class, id);
	}

	private List<String> praised() {
		return this.jdbc.queryForList("SELECT person_id FROM talk WHERE trigger_kind = 'PRAISED'", String.class);
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
