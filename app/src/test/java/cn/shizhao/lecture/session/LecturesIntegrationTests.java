package cn.shizhao.lecture.session;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.rules.LectureBook;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lectures on the real engine: held, returned, given to others, moved, cancelled and
 * corrected, and who may do that.
 */
@SampleTest
class LecturesIntegrationTests {

	private static final String OFFICE = "CZ0047";

	private static final String COMMITTEE = "CZ0018";

	private static final String SECRETARY = "CZ0128";

	private static final String LECTURER = "CZ0036";

	private static final String NEXT = "CZ0050";

	/** Of the secretary's branch. */
	private static final String ABSENTEE = "CZ0058";

	/** Of the secretary's branch now, but entered in another before. */
	private static final String MOVED = "CZ0072";

	private static final YearMonth MONTH = YearMonth.now().plusMonths(3);

	private static final String KEY = MONTH.toString();

	private static final String PAPER = "{\"able\":true,\"topic\":\"学党章\",\"text\":\"讲稿的文字\",\"reason\":\"\"}";

	@LocalServerPort
	private int port;

	@Autowired
	private LectureRegister register;

	@Autowired
	private LectureSteps steps;

	@Autowired
	private AttendanceBook attendance;

	@Autowired
	private LectureTimes times;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void oneLectureIsPlanned() {
		this.register.schedule(List.of(new Lectures.Scheduled(MONTH, workingDay(MONTH.atDay(10)), true,
				LectureBook.Module.THEORY, LectureBook.Theme.LOYALTY, "", LECTURER, "B02", "轮到")));
	}

	@Test
	void aLectureIsReturnedHeldMadeUpArchivedAndCorrected() {
		begin();
		work(LECTURER, "userTask_handInPaper", "lecture-paper", PAPER);
		assertThat(login(NEXT).get("/lectures/" + KEY).body()).contains("学党章").doesNotContain("讲稿的文字");
		work(COMMITTEE, "userTask_reviewPaper", "lecture-review", "{\"accepted\":false,\"reason\":\"太短\"}");
		assertThat(form(LECTURER, "userTask_handInPaper", "lecture-paper").body()).contains("太短", "讲稿的文字");
		work(LECTURER, "userTask_handInPaper", "lecture-paper", PAPER);
		work(COMMITTEE, "userTask_reviewPaper", "lecture-review", "{\"accepted\":true,\"reason\":\"\"}");
		fire("timer_notice");
		assertThat(messages("lecture-notice/%")).hasSize(132);
		fire("timer_lectureDay");
		assertThat(state()).isEqualTo(LectureState.HELD);
		assertThat(login(NEXT).get("/lectures/" + KEY).body()).contains("讲稿的文字").doesNotContain("太短");
		assertThat(login(OFFICE).get("/lectures/" + KEY).body()).contains("太短");
		this.jdbc.update("""
				INSERT INTO lecture_attendance (lecture_month, person_id, branch_code, mark, reason)
				VALUES (?, ?, 'B01', 'PRESENT', '')""", KEY, MOVED);
		Task own = this.tasks.createTaskQuery()
			.taskDefinitionKey("userTask_enterAttendance")
			.taskCandidateGroup("branch-B02")
			.singleResult();
		String mark = "{\"marks\":[{\"person\":\"%s\",\"mark\":\"ABSENT\",\"kind\":\"\",\"words\":\"%s\"}]}";
		assertThat(submit(SECRETARY, own, "lecture-attendance", mark.formatted(ABSENTEE, "")).body()).contains("缺席的原因");
		assertThat(submit(SECRETARY, own, "lecture-attendance", mark.formatted(ABSENTEE, "下乡")).statusCode())
			.isEqualTo(204);
		for (Task other : open("userTask_enterAttendance")) {
			this.tasks.claim(other.getId(), OFFICE);
			this.tasks.complete(other.getId());
		}
		runJobs();
		work(OFFICE, "userTask_summarizeLecture", "lecture-summary", "{\"text\":\"讲得好\"}");
		assertThat(state()).isEqualTo(LectureState.HELD);
		work(SECRETARY, "userTask_confirmMakeUp", "lecture-make-up",
				"{\"lines\":[{\"person\":\"%s\",\"done\":false,\"words\":\"住院\"}]}".formatted(ABSENTEE));
		assertThat(state()).isEqualTo(LectureState.ARCHIVED);
		correct();
	}

	private void correct() {
		Map<String, String> fields = Map.of("person", ABSENTEE, "mark", "LEAVE", "kind", "病假", "reason", "补来假条");
		assertThat(login(NEXT).form("/lectures/" + KEY + "/attendance", fields).statusCode()).isEqualTo(403);
		assertThat(login("CZ0031").form("/lectures/" + KEY + "/attendance", fields).statusCode()).isEqualTo(403);
		assertThat(login(SECRETARY).form("/lectures/" + KEY + "/attendance", fields).statusCode()).isEqualTo(302);
		assertThat(this.attendance.tally(KEY).leave()).isOne();
		assertThat(login(SECRETARY).get("/lectures/" + KEY).body()).contains("缺席（下乡） → 请假（病假）；补来假条", "讲得好");
		assertThat(login(NEXT).get("/lectures/" + KEY).body()).doesNotContain("补来假条");
		assertThat(login(OFFICE).get("/lectures/export?format=csv&year=" + MONTH.getYear()).body()).contains("学党章");
	}

	@Test
	void whoCannotComeIsReplacedTwice() {
		begin();
		for (String unable : List.of(LECTURER, NEXT)) {
			work(unable, "userTask_handInPaper", "lecture-paper", "{\"able\":false,\"reason\":\"出差\"}");
			String person = unable.equals(LECTURER) ? NEXT : "CZ0058";
			work(OFFICE, "userTask_decideSuccessor", "lecture-successor",
					"{\"choice\":\"OTHER\",\"person\":\"%s\",\"personName\":\"\",\"reason\":\"他熟悉\"}"
						.formatted(person));
		}
		assertThat(this.register.get(KEY).lecturerId()).isEqualTo("CZ0058");
		assertThat(this.register.unable(KEY)).containsExactly(LECTURER, NEXT);
		work("CZ0058", "userTask_handInPaper", "lecture-paper", PAPER);
		assertThat(login(OFFICE).form("/lectures/" + KEY + "/replace", Map.of("person", LECTURER, "reason", "他回来了"))
			.statusCode()).isEqualTo(302);
		assertThat(open("userTask_handInPaper")).hasSize(1);
		assertThat(open("userTask_reviewPaper")).isEmpty();
	}

	@Test
	void aLectureIsMovedWithItsTimersAndCancelled() {
		begin();
		LocalDate day = workingDay(MONTH.atDay(20));
		WebClient office = login(OFFICE);
		Map<String, String> fields = Map.of("day", day.toString(), "reason", "会场检修");
		assertThat(login(SECRETARY).form("/lectures/" + KEY + "/move", fields).statusCode()).isEqualTo(403);
		assertThat(office.form("/lectures/" + KEY + "/move", fields).statusCode()).isEqualTo(302);
		assertThat(open("userTask_handInPaper").get(0).getDueDate())
			.isEqualTo(this.times.of(day, "09:00").get("draftDueAt"));
		work(LECTURER, "userTask_handInPaper", "lecture-paper", PAPER);
		work(COMMITTEE, "userTask_reviewPaper", "lecture-review", "{\"accepted\":true,\"reason\":\"\"}");
		fire("timer_notice");
		LocalDate later = workingDay(MONTH.atDay(25));
		assertThat(
				office.form("/lectures/" + KEY + "/move", Map.of("day", later.toString(), "reason", "再改")).statusCode())
			.isEqualTo(302);
		assertThat(messages("lecture-moved/%")).hasSizeGreaterThan(132);
		assertThat(this.management.createJobQuery().activityId("timer_lectureDay").singleResult().getDuedate())
			.isEqualTo(this.times.of(later, "09:00").get("lectureAt"));
		assertThat(office.form("/lectures/" + KEY + "/cancel", Map.of("reason", "不讲了")).statusCode()).isEqualTo(302);
		assertThat(state()).isEqualTo(LectureState.CANCELLED);
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey(LectureSteps.PROCESS).count())
			.isZero();
		assertThat(messages("lecture-cancelled/%")).hasSize(132);
	}

	private LocalDate workingDay(LocalDate from) {
		LocalDate day = from;
		while (!this.times.isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	private LectureState state() {
		return this.register.get(KEY).state();
	}

	private void begin() {
		this.steps.begin(KEY);
		this.steps.begin(KEY);
		assertThat(open("userTask_handInPaper")).hasSize(1);
	}

	private List<Task> open(String key) {
		return this.tasks.createTaskQuery()
			.processDefinitionKey(LectureSteps.PROCESS)
			.processInstanceBusinessKey(KEY)
			.taskDefinitionKey(key)
			.list();
	}

	private void work(String person, String key, String form, String json) {
		HttpResponse<String> done = submit(person, open(key).get(0), form, json);
		assertThat(done.statusCode()).as(key + done.body()).isEqualTo(204);
	}

	private HttpResponse<String> submit(String person, Task task, String form, String json) {
		WebClient client = login(person);
		client.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"" + person + "\"}");
		HttpResponse<String> saved = client.draft("/api/tasks/" + task.getId() + "/" + form, json);
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		HttpResponse<String> done = client.post("/engine-rest/task/" + task.getId() + "/submit-form", "{}");
		runJobs();
		return done;
	}

	private HttpResponse<String> form(String person, String key, String form) {
		return login(person).get("/api/tasks/" + open(key).get(0).getId() + "/" + form);
	}

	private void runJobs() {
		for (int round = 0; round < 3; round++) {
			this.management.createJobQuery()
				.processDefinitionKey(LectureSteps.PROCESS)
				.messages()
				.list()
				.forEach((job) -> this.management.executeJob(job.getId()));
		}
	}

	private void fire(String timer) {
		this.management.executeJob(this.management.createJobQuery().activityId(timer).singleResult().getId());
		runJobs();
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
