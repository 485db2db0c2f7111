package cn.shizhao.commendation.visit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.shizhao.AnnouncedQuarter;
import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Role;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Problem;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A quarter of the sample is brought home once more on the real engine, through the
 * forms' endpoints; jobs run when the test says so.
 */
@SampleTest
class HomeVisitsIntegrationTests {

	private static final Period Q2 = AnnouncedQuarter.PERIOD;

	private static final String PASSWORD = "shizhao2026";

	private static final String OFFICE = "CZ0047";

	private static final String AUDITOR = "CZ0044";

	@LocalServerPort
	private int port;

	@Autowired
	private HomeVisits visits;

	@Autowired
	private VisitMessages messages;

	@Autowired
	private VisitMapper mapper;

	@Autowired
	private RouteBookCheck check;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void theLettersOfTheQuarterLieInTheOfficeAgain(@Autowired ApplicationContext application) {
		new AnnouncedQuarter(application).takeBack();
	}

	@Test
	void everyLetterFindsItsWayAndTheQuarterCloses() throws IOException {
		this.visits.begin(Q2);
		List<Task> asked = open("userTask_giveConsent");
		assertThat(asked).hasSize(10);
		assertThat(messages("visit-ask/%")).hasSize(10)
			.allSatisfy((text) -> assertThat(text).startsWith("【送喜报】祝贺您当选2026年第二季度标兵！"));
		String inTheOffice = exemplar(asked.get(0));
		String absent = exemplar(asked.get(1));
		String declined = exemplar(asked.get(2));
		asked.forEach((task) -> {
			String way = exemplar(task).equals(inTheOffice) ? "OFFICE" : "HOME";
			put(exemplar(task), task, "visit-consent",
					"{\"way\":\"%s\",\"address\":\"和平路1号\",\"area\":\"城西片\",\"note\":\"\"}".formatted(way));
			this.tasks.complete(task.getId());
		});
		runJobs();
		assertThat(open("userTask_arrangeVisit")).hasSize(9)
			.allSatisfy((task) -> assertThat(variable(task, "visitor")).isEqualTo("CZ0002"));
		assertThat(state(inTheOffice)).isEqualTo(VisitState.OFFICE);
		arrangeAll();
		List<Task> recording = open("userTask_recordVisit");
		assertThat(recording).hasSize(9);
		photo(recording.get(0));
		for (Task task : recording) {
			String who = exemplar(task);
			report(task, "visit-report",
					who.equals(absent) ? "ABSENT" : (who.equals(declined) ? "DECLINED" : "DELIVERED"),
					who.equals(absent) ? "" : "想问问体检的事");
		}
		assertThat(state(absent)).isEqualTo(VisitState.ABSENT);
		assertThat(state(declined)).isEqualTo(VisitState.DECLINED);
		runJobs();
		arrangeAll();
		report(open("userTask_recordVisit").get(0), "visit-report", "DELIVERED", "");
		assertThat(this.mapper.visit("2026Q2", absent).orElseThrow().attempts()).isEqualTo(2);
		runJobs();
		assertThat(open("userTask_closeVisits")).isEmpty();
		report(open("userTask_handOverLetter").get(0), "visit-handover", "DELIVERED", "");
		runJobs();
		Task closing = open("userTask_closeVisits").get(0);
		put(OFFICE, closing, "visit-closing", "{\"remark\":\"全部送到\"}");
		this.tasks.complete(closing.getId());
		assertThat(this.mapper.rounds().get(0).remark()).isEqualTo("全部送到");
		assertThat(letters("DELIVERED")).isEqualTo(9);
		assertThat(letters("RETURNED")).isOne();
		String page = login(OFFICE).get("/visits/2026Q2").body();
		assertThat(page).contains("已办结", "已有结果 <strong>10</strong> 份", "家中无人", "想问问体检的事");
		assertThat(login(OFFICE).get("/visits/requests").body()).contains("想问问体检的事", "待办理");
		assertThat(this.jdbc.queryForList("SELECT source FROM talk WHERE trigger_kind = 'FAMILY'", String.class))
			.hasSize(8)
			.allSatisfy((source) -> assertThat(source).matches("送喜报2026Q2/CZ\\d{4}/1"));
	}

	private void arrangeAll() {
		for (Task task : open("userTask_arrangeVisit")) {
			put("CZ0002", task, "visit-arrangement",
					"{\"visitOn\":\"%s\",\"companions\":\"办公室1人\"}".formatted(LocalDate.now().plusDays(7)));
			this.tasks.complete(task.getId());
		}
	}

	private void report(Task task, String form, String outcome, String request) {
		put(OFFICE, task, form,
				"{\"outcome\":\"%s\",\"words\":\"很高兴\",\"request\":\"%s\"}".formatted(outcome, request));
		this.tasks.complete(task.getId());
	}

	/**
	 * Seen by exemplar, visitor and office, not even by those who see everything else.
	 */
	private void photo(Task task) throws IOException {
		String who = exemplar(task);
		claim(OFFICE, task);
		String address = "/api/tasks/" + task.getId() + "/visit-report/photo";
		HttpResponse<String> fake = login(OFFICE).upload(address, "file",
				Map.of("photo.jpg", "no photo".getBytes(StandardCharsets.UTF_8)));
		assertThat(fake.statusCode()).isEqualTo(400);
		assertThat(fake.body()).contains("不是 JPG 或 PNG 照片");
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", png);
		assertThat(login(OFFICE).upload(address, "file", Map.of("photo.png", png.toByteArray())).statusCode())
			.isEqualTo(200);
		String photo = "/visits/2026Q2/photos/" + who;
		assertThat(List.of(OFFICE, who, "CZ0002")).allSatisfy((id) -> {
			HttpResponse<String> seen = login(id).get(photo);
			assertThat(seen.statusCode()).as(id).isEqualTo(200);
			assertThat(seen.headers().firstValue("Content-Type")).contains("image/jpeg");
		});
		assertThat(List.of(AUDITOR, "CZ0001", "CZ0018"))
			.allSatisfy((id) -> assertThat(login(id).get(photo).statusCode()).as(id).isEqualTo(404));
	}

	@Test
	void aQuarterIsBroughtHomeOnce() {
		this.visits.open(Q2, LocalDate.of(2026, 7, 17), OFFICE);
		assertThatThrownBy(() -> this.visits.begin(Q2)).hasMessageContaining("2026年第二季度不能开始送喜报：评选结果还没有张榜，或已经开始过");
		assertThatThrownBy(() -> this.visits.begin(new Period(2026, 3))).hasMessageContaining("还没有张榜");
	}

	@Test
	void noLetterIsDeliveredTwiceOrOutOfTurn() {
		String who = this.visits.open(Q2, LocalDate.of(2026, 7, 17), OFFICE).get(0);
		VisitReport delivered = new VisitReport(VisitReport.Outcome.DELIVERED, "", "");
		assertThatIllegalStateException().isThrownBy(() -> this.visits.report(Q2, who, delivered, OFFICE))
			.withMessageContaining("待本人答复");
		Consent home = new Consent(Way.HOME, "和平路1号", "城西片", "");
		this.visits.consent(Q2, who, home, who);
		assertThatIllegalStateException().isThrownBy(() -> this.visits.consent(Q2, who, home, who))
			.withMessageContaining("待排路线");
		this.visits.plan(Q2);
		this.visits.arrange(Q2, who, new Arrangement(LocalDate.of(2026, 7, 20), ""));
		this.visits.report(Q2, who, delivered, OFFICE);
		assertThatIllegalStateException().isThrownBy(() -> this.visits.report(Q2, who, delivered, OFFICE))
			.withMessageContaining("已送达");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM home_visit_record WHERE period = '2026Q2'",
				Integer.class))
			.isOne();
		assertThatIllegalStateException().isThrownBy(() -> this.visits.close(Q2, "", OFFICE))
			.withMessageStartingWith("还有 9 份喜报没有结果，不能办结：");
	}

	@Test
	void remindersGoOutOnceAndOnlyWhileSomethingIsToBeDone() {
		String who = this.visits.open(Q2, LocalDate.of(2026, 7, 17), OFFICE).get(0);
		this.messages.remindConsent(Q2, who);
		this.messages.remindConsent(Q2, who);
		this.messages.escalateConsent(Q2, who);
		assertThat(messages("visit-consent-remind/%")).containsExactly("【送喜报】您的喜报送到哪里还没有确认，明天到期，请登录系统办理。");
		assertThat(messages("visit-consent-escalate/%")).hasSize(3);
		this.visits.consent(Q2, who, new Consent(Way.HOME, "和平路1号", "城西片", ""), who);
		this.visits.plan(Q2);
		this.messages.escalateArrangement(Q2, who);
		this.messages.remindVisit(Q2, who);
		assertThat(messages("visit-arrange-escalate/%")).hasSize(3)
			.allSatisfy((text) -> assertThat(text).startsWith("【送喜报】云英宇送"));
		assertThat(messages("visit-remind/%")).isEmpty();
		this.visits.arrange(Q2, who, new Arrangement(LocalDate.of(2026, 7, 20), ""));
		this.messages.remindVisit(Q2, who);
		this.messages.escalateVisit(Q2, who);
		assertThat(messages("visit-remind/%")).hasSize(1)
			.allSatisfy((text) -> assertThat(text).startsWith("【送喜报】2026年7月20日到"));
		assertThat(messages("visit-escalate/%")).hasSize(3);
		this.visits.report(Q2, who, new VisitReport(VisitReport.Outcome.DECLINED, "", ""), OFFICE);
		this.jdbc.update("DELETE FROM outbox WHERE message_key LIKE 'visit-%'");
		this.messages.remindConsent(Q2, who);
		this.messages.escalateConsent(Q2, who);
		this.messages.escalateArrangement(Q2, who);
		this.messages.remindVisit(Q2, who);
		this.messages.escalateVisit(Q2, who);
		assertThat(messages("visit-%")).isEmpty();
	}

	@Test
	void aWorkbookWhoseVisitorIsNotInTheLeadingGroupIsRefusedAtTheUpload() throws IOException {
		HttpResponse<String> refused = login("CZ0061").upload("/rulebooks/kinds/visit-routes", "file",
				Map.of("visit-routes.xlsx", routes("CZ0132")));
		assertThat(refused.body()).contains("工号“CZ0132”不在党组；请填党组成员的工号");
		assertThat(
				this.jdbc.queryForObject("SELECT COUNT(*) FROM rule_book WHERE kind = 'VISIT_ROUTES'", Integer.class))
			.isOne();
	}

	private static byte[] routes(String visitor) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(BookKind.VISIT_ROUTES.shipped()))) {
			book.getSheet("分线").getRow(1).getCell(1).setCellValue(visitor);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			book.write(out);
			return out.toByteArray();
		}
	}

	@Test
	void pagesAreForOfficeLeadersAndAuditors() {
		assertThat(List.of(OFFICE, "CZ0001", AUDITOR)).allSatisfy((id) -> {
			assertThat(login(id).get("/visits/2026Q1").statusCode()).isEqualTo(200);
			assertThat(login(id).get("/visits/2026Q1/routes/CZ0002").statusCode()).isEqualTo(200);
		});
		assertThat(login("CZ0036").get("/visits/2026Q1").statusCode()).isEqualTo(403);
		assertThat(login(OFFICE).get("/visits/2026Q1?state=declined").body()).contains("符合条件 <strong>1</strong> 份",
				"谢绝");
		assertThat(login(OFFICE).get("/visits/2026Q1/export?format=csv").body()).contains("喜报编号,工号,姓名",
				"喜报〔2026〕1-01号");
		assertThat(login(AUDITOR).form("/visits/requests/2026Q1/x/1", Map.of("answer", "已办")).statusCode())
			.isEqualTo(403);
	}

	@Test
	void aRequestIsAnsweredOnce() {
		String who = this.jdbc.queryForObject("SELECT person_id FROM family_request WHERE period = '2026Q1'",
				String.class);
		WebClient office = login(OFFICE);
		String address = "/visits/requests/2026Q1/" + who + "/1";
		assertThat(office.form(address, Map.of("answer", "已帮助预约")).statusCode()).isEqualTo(302);
		assertThat(office.form(address, Map.of("answer", "又一次")).statusCode()).isEqualTo(409);
		assertThat(office.get("/visits/requests").body()).contains("已帮助预约").doesNotContain("又一次");
	}

	@Test
	void theShippedRoutesFitTheSampleRosterAndOthersAreRefused() throws Exception {
		byte[] shipped = BookKind.VISIT_ROUTES.shipped();
		assertThat(this.check.problems(shipped, "f.xlsx")).isEmpty();
		this.jdbc.update("UPDATE person SET area = '海边片' WHERE id = 'CZ0132'");
		List<String> members = this.jdbc.queryForList(
				"SELECT USER_ID_ FROM ACT_ID_MEMBERSHIP WHERE GROUP_ID_ = ? AND USER_ID_ = 'CZ0002'", String.class,
				Role.LEADING_GROUP.group());
		this.jdbc.update("DELETE FROM ACT_ID_MEMBERSHIP WHERE GROUP_ID_ = ? AND USER_ID_ = 'CZ0002'",
				Role.LEADING_GROUP.group());
		assertThat(members).hasSize(1);
		assertThat(this.check.problems(shipped, "f.xlsx")).extracting(Problem::toString)
			.containsExactly("f.xlsx › 分线 › 第3行：工号“CZ0002”不在党组；请填党组成员的工号", "f.xlsx › 分线：缺少片区“海边片”，花名册里有人住在那里；请补一行");
		this.jdbc.update("UPDATE person SET area = '城西片' WHERE id = 'CZ0132'");
		this.jdbc.update("INSERT INTO ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) VALUES ('CZ0002', ?)",
				Role.LEADING_GROUP.group());
	}

	private void put(String person, Task task, String form, String json) {
		claim(person, task);
		HttpResponse<String> saved = login(person).draft("/api/tasks/" + task.getId() + "/" + form, json);
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		assertThat(login(person).get("/api/tasks/" + task.getId() + "/" + form).statusCode()).isEqualTo(200);
	}

	private void claim(String person, Task task) {
		this.tasks.setAssignee(task.getId(), person);
	}

	private List<Task> open(String key) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey("2026Q2")
			.taskDefinitionKey(key)
			.orderByTaskCreateTime()
			.asc()
			.orderByTaskId()
			.asc()
			.list();
	}

	private String exemplar(Task task) {
		return variable(task, "exemplar");
	}

	private String variable(Task task, String name) {
		return (String) this.tasks.getVariable(task.getId(), name);
	}

	private VisitState state(String exemplar) {
		return this.mapper.visit("2026Q2", exemplar).orElseThrow().state();
	}

	private int letters(String state) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM letter WHERE period = '2026Q2' AND state = ?",
				Integer.class, state);
	}

	private List<String> messages(String key) {
		return this.jdbc.queryForList("SELECT content FROM outbox WHERE message_key LIKE ?", String.class, key);
	}

	private void runJobs() {
		for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
			jobs.forEach((job) -> this.management.executeJob(job.getId()));
		}
	}

	private List<Job> jobs() {
		return this.management.createJobQuery().processDefinitionKey("home-commendation").messages().list();
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, PASSWORD);
		return client;
	}

}
