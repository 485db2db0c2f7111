package cn.shizhao.platform.task;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.ApplicationTest;
import cn.shizhao.SmallQuarter;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterFile;
import cn.shizhao.platform.roster.RosterImports;
import cn.shizhao.talk.Talks;
import cn.shizhao.talk.Trigger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone leaves or moves: the confirmation says who gets what, nothing names them
 * afterwards, and the office sees what came back.
 */
@ApplicationTest
class LeaversIntegrationTests {

	private static final String HEAD = "LV01";

	private static final String MEMBER = "LV02";

	private static final String OFFICE = "LV04";

	private static final String PEOPLE = """
			工号,姓名,性别,出生日期,政治面貌,入党日期,科室编号,支部编号,职务,手机号,居住片区
			LV01,人员一,女,1980-01-01,群众,,LK1,LB5,科室负责人,10000000001,城西片
			LV02,人员二,女,1981-01-01,群众,,LK1,LB5,科员,10000000002,城西片
			LV03,人员三,男,1982-01-01,群众,,LK2,LB6,科室负责人,10000000003,城西片
			LV04,人员四,男,1983-01-01,群众,,LK2,LB6,科员,10000000004,城西片
			LV05,人员五,男,1984-01-01,群众,,LK2,LB6,党组成员,10000000005,城西片
			""";

	private static final String DUTIES = """
			工号,角色,范围
			LV01,支部书记,LB5
			LV03,支部书记,LB6
			LV04,机关党委办公室,
			""";

	private static final Date LATER = new Date(System.currentTimeMillis() + 86_400_000);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private RosterImports imports;

	@Autowired
	private Roster roster;

	@Autowired
	private Accounts accounts;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private Talks talks;

	@Autowired
	private JdbcTemplate jdbc;

	private Desks desks;

	private SmallQuarter quarter;

	@BeforeEach
	void hire() {
		this.quarter = new SmallQuarter(this.application, this.port);
		this.desks = new Desks(this.application);
		assertThat(this.roster.members()).as("left by other tests").isEmpty();
		this.imports.take(List.of(file("支部.csv", "支部编号,支部名称\nLB5,第五支部\nLB6,第六支部\n"),
				file("科室.csv", "科室编号,科室名称,支部编号\nLK1,一科,LB5\nLK2,二科,LB6\n"), file("人员.csv", PEOPLE),
				file("任职.csv", DUTIES)), () -> "a-password", "系统");
		this.jdbc.update("DELETE FROM initial_password WHERE login LIKE 'LV%'");
	}

	@Test
	void whoLeavesLeavesNothingBehindThatNamesThem() {
		this.runtime.startProcessInstanceByKey("quarterly-evaluation", SmallQuarter.PERIOD);
		String report = this.quarter.taskOf("LK1");
		String visit = this.desks.open("home-commendation", "userTask_arrangeVisit",
				Map.of("period", SmallQuarter.PERIOD, "exemplar", MEMBER, "visitor", HEAD, "arrangeDueAt", LATER));
		String proposal = this.desks.open("lecture-plan", "userTask_propose", Map.of("year", "2031", "branch", "LB5",
				"branches", List.of("LB5"), "proposeDueAt", LATER, "proposeRemindAt", LATER, "proposeEndsAt", LATER));
		String talk = this.talks.request(new Talks.Request(Trigger.POST_CHANGED, MEMBER, "岗位变动", "test/1", "系统"));
		String record = this.tasks.createTaskQuery().processInstanceBusinessKey(talk).singleResult().getId();
		WebClient head = login(HEAD);
		List.of(report, visit, record).forEach((task) -> Desks.claim(head, HEAD, task));
		head.json("PUT", "/api/tasks/" + report + "/report",
				"{\"revision\": 0, \"business\": \"91\", \"scores\": {\"LV01\": \"88\"}}");
		// without a process that would send it in the meantime
		this.jdbc.update("INSERT INTO outbox (id, message_key, recipient, content, queued_at, state)"
				+ " VALUES ('LV-waiting', 'LV-waiting', ?, '试验', CURRENT_TIMESTAMP, 'QUEUED')", HEAD);
		WebClient office = login(OFFICE);
		String page = location(office.form("/roster/people/" + HEAD + "/leave", Map.of()));
		String preview = office.get(page).body();
		assertThat(preview).contains("LV01 人员一（离开）", "报送科室评分", "退回一科，但那里没有科室负责人", "约定入户日期", "退回机关党委办公室", "申报主讲人",
				"退回第五支部，但那里没有支部书记", "与人员二的谈话（岗位变动）", "改由人员四谈", "改由人员四办理", "不再发送", "没人接手");
		assertThat(confirm(office, page, Map.of()).body()).contains("请选择离开的原因：LV01 人员一");
		assertThat(this.tasks.createTaskQuery().taskAssignee(HEAD).count()).isEqualTo(3);
		HttpResponse<String> confirmed = confirm(office, page, Map.of("reason-LV01", "调离"));
		assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
		assertThat(this.tasks.createTaskQuery().taskAssignee(HEAD).count()).isZero();
		assertThat(this.tasks.createTaskQuery().taskCandidateUser(HEAD).includeAssignedTasks().count()).isZero();
		assertThat(this.jdbc.queryForObject("SELECT talker_id FROM talk WHERE id = ?", String.class, talk))
			.isEqualTo(OFFICE);
		assertThat(this.jdbc.queryForObject("SELECT state FROM outbox WHERE id = 'LV-waiting'", String.class))
			.isEqualTo("CANCELLED");
		assertThat(this.jdbc.queryForList("SELECT state FROM outbox WHERE recipient = ?", String.class, HEAD))
			.isSubsetOf("CANCELLED", "SENT");
		assertThat(office.get("/").body()).contains("因人员变动退回");
		assertThat(office.get("/tasks?all=true&returned=true").body()).contains(report, visit, proposal, "人员一已调离，退回一科")
			.doesNotContain("/tasks/" + record);
		assertThat(office.get("/tasks").body()).as("to be done by the office itself").contains(visit, record);
		assertThat(office.get("/roster?former=true").body()).contains("调离");
		assertThat(send(HEAD)).as("nothing more to them").isFalse();
		assertThat(send(MEMBER)).isTrue();
		String later = this.desks.open("inspection-finding", "userTask_acceptRectification",
				Map.of("finding", "none", "inspectors", HEAD + "," + MEMBER, "acceptDueAt", LATER));
		assertThat(this.tasks.getIdentityLinksForTask(later)).extracting(IdentityLink::getUserId)
			.contains(MEMBER)
			.doesNotContain(HEAD);
		assertThat(this.jdbc.queryForList("SELECT USER_ID_ FROM ACT_RU_AUTHORIZATION WHERE RESOURCE_ID_ = ?",
				String.class, later))
			.contains(MEMBER)
			.doesNotContain(HEAD);
		String nobody = this.desks.open("home-commendation", "userTask_arrangeVisit",
				Map.of("period", SmallQuarter.PERIOD, "exemplar", MEMBER, "visitor", "", "arrangeDueAt", LATER));
		assertThat(office.get("/tasks").body()).contains(nobody);
		move(office, MEMBER, Map.of("职务", "科室负责人"));
		WebClient successor = login(MEMBER);
		Desks.claim(successor, MEMBER, report);
		assertThat(successor.get("/api/tasks/" + report + "/report").body()).contains("\"business\":\"91\"");
		assertThat(office.get("/tasks?all=true&returned=true").body()).doesNotContain("/tasks/" + report);
	}

	@Test
	void aSecretaryMovesAndTheSuccessorGetsTheBranchAndWhoIsNamedKeepsTheirs() {
		String proposal = this.desks.open("lecture-plan", "userTask_propose", Map.of("year", "2031", "branch", "LB5",
				"branches", List.of("LB5"), "proposeDueAt", LATER, "proposeRemindAt", LATER, "proposeEndsAt", LATER));
		String statement = this.desks.open("inspection-finding", "userTask_rectifyFinding",
				Map.of("finding", "none", "respondents", HEAD, "rectifyDueAt", LATER, "rectifyRemindAt", LATER));
		Desks.claim(login(HEAD), HEAD, proposal);
		WebClient office = login(OFFICE);
		String page = upload(office, PEOPLE.replace("LK1,LB5,科室负责人", "LK2,LB6,科员"),
				DUTIES.replace("LV01,支部书记", "LV02,支部书记"));
		assertThat(office.get(page).body()).contains("LV01 人员一（变动）", "退回第五支部（人员二）", "仍由本人办理", "没有科室负责人");
		assertThat(confirm(office, page, Map.of()).statusCode()).isEqualTo(302);
		assertThat(this.desks.assignee(proposal)).isNull();
		assertThat(login(HEAD).get("/tasks/" + proposal).statusCode()).isEqualTo(404);
		Desks.claim(login(MEMBER), MEMBER, proposal);
		assertThat(office.get("/tasks/" + proposal).body()).contains("人员变动，退回", "人员一已调到二科，退回第五支部（人员二）");
		Desks.claim(login(HEAD), HEAD, statement);
	}

	@Test
	void whatIsOnlyTheirsGoesWithThemAndIsNotThereWhenTheyComeBack() {
		WebClient member = login(MEMBER);
		member.form("/calendar/subscription", Map.of());
		List.of("INSERT INTO second_factor (login, id, secret, last_step, tries, tried_at, confirmed_at)"
				+ " VALUES (?, 'LV-factor', 'x', 0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)",
				"INSERT INTO recovery_code (login, hash) VALUES (?, 'x')",
				"INSERT INTO form_draft (feature, owner, content, revision, saved_by, saved_at)"
						+ " VALUES ('talk-start', ?, '{}', 1, 'LV02', CURRENT_TIMESTAMP)",
				"INSERT INTO finding_entry (desk) VALUES (?)")
			.forEach((row) -> this.jdbc.update(row, MEMBER));
		assertThat(theirs()).containsExactly(1, 1, 1, 1, 1);
		WebClient office = login(OFFICE);
		String page = location(office.form("/roster/people/" + MEMBER + "/leave", Map.of()));
		assertThat(confirm(office, page, Map.of("reason-LV02", "调离")).statusCode()).isEqualTo(302);
		assertThat(theirs()).containsExactly(0, 0, 0, 0, 0);
		assertThat(
				this.jdbc.queryForList("SELECT done_by FROM second_factor_event WHERE login = ?", String.class, MEMBER))
			.containsExactly(OFFICE);
	}

	private List<Integer> theirs() {
		return Stream
			.of("second_factor WHERE login", "recovery_code WHERE login", "form_draft WHERE owner",
					"finding_entry WHERE desk", "calendar_token WHERE person_id")
			.map((where) -> this.jdbc.queryForObject("SELECT COUNT(*) FROM " + where + " = ?", Integer.class, MEMBER))
			.toList();
	}

	@Test
	void threeLeaveWithOneFileAndTheirDeputiesTermsEnd() {
		login(HEAD).form("/deputies", Map.of("deputy", MEMBER, "from", LocalDate.now().toString(), "until",
				LocalDate.now().toString(), "reason", "出差"));
		String visit = this.desks.open("home-commendation", "userTask_arrangeVisit",
				Map.of("period", SmallQuarter.PERIOD, "exemplar", MEMBER, "visitor", HEAD, "arrangeDueAt", LATER));
		assertThat(this.tasks.getIdentityLinksForTask(visit)).extracting(IdentityLink::getUserId)
			.contains(HEAD, MEMBER);
		WebClient office = login(OFFICE);
		String people = PEOPLE.lines()
			.filter((line) -> !line.matches("LV0[123],.*"))
			.reduce("", (one, other) -> one + other + "\n");
		String page = upload(office, people, "工号,角色,范围\nLV04,机关党委办公室,\n");
		assertThat(office.get(page).body()).contains("reason-LV01", "reason-LV02", "reason-LV03", "请人员二代理", "结束代理");
		assertThat(confirm(office, page, Map.of("reason-LV01", "退休", "reason-LV02", "调离")).body())
			.contains("请选择离开的原因：LV03 人员三");
		assertThat(confirm(office, page, Map.of("reason-LV01", "退休", "reason-LV02", "调离", "reason-LV03", "辞职"))
			.statusCode()).isEqualTo(302);
		assertThat(this.tasks.getIdentityLinksForTask(visit)).extracting(IdentityLink::getUserId).containsOnlyNulls();
		assertThat(this.jdbc.queryForList("SELECT state FROM deputy_term", String.class)).containsExactly("OVER");
		assertThat(this.jdbc.queryForList("SELECT reason FROM departure ORDER BY person_id", String.class))
			.containsExactly("RETIRED", "TRANSFERRED", "RESIGNED");
		assertThat(office.get("/tasks").body()).contains(visit);
	}

	@Test
	void aNumberThatSomeoneHadIsRefusedToAnotherAndReturnsToTheSame() {
		WebClient office = login(OFFICE);
		String page = location(office.form("/roster/people/" + MEMBER + "/leave", Map.of()));
		confirm(office, page, Map.of("reason-LV02", "调离"));
		assertThat(add(office, "lv02", "别人", "1990-01-01").body()).contains("LV02 曾是人员二（女", "离开的人的工号不再给别人");
		assertThat(add(office, "lv02", "人员二", "1990-01-01").body()).contains("同名的另一个人请用新的工号");
		String back = location(add(office, "lv02", "人员二", "1981-01-01"));
		assertThat(office.get(back).body()).contains("工号以前有人用过", "是同一个人", "已调离");
		assertThat(confirm(office, back, Map.of()).body()).contains("请先核对并勾选");
		assertThat(confirm(office, back, Map.of("same", MEMBER)).body()).contains("初始密码");
		assertThat(this.roster.left(MEMBER)).isFalse();
		move(office, MEMBER, Map.of("姓名", "人员贰"));
		assertThat(office.get("/roster/logins").body()).contains("LV04").doesNotContain("已离开");
		assertThat(this.jdbc.queryForList("SELECT name FROM former_name WHERE person_id = ?", String.class, MEMBER))
			.containsExactly("人员二");
	}

	private HttpResponse<String> add(WebClient office, String id, String name, String born) {
		Map<String, String> fields = person(id, name, born);
		return office.form("/roster/people", fields);
	}

	private void move(WebClient office, String person, Map<String, String> changed) {
		Map<String, String> fields = person(person, "人员二", "1981-01-01");
		fields.put("person", person);
		fields.putAll(changed);
		String page = location(office.form("/roster/people", fields));
		assertThat(confirm(office, page, Map.of()).statusCode()).isEqualTo(302);
	}

	private static Map<String, String> person(String id, String name, String born) {
		return new LinkedHashMap<>(Map.of("person", "", "工号", id, "姓名", name, "性别", "女", "出生日期", born, "政治面貌", "群众",
				"科室编号", "LK1", "支部编号", "LB5", "职务", "科员", "手机号", ""));
	}

	private static String upload(WebClient office, String people, String duties) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("人员.csv", people.getBytes(StandardCharsets.UTF_8));
		files.put("任职.csv", duties.getBytes(StandardCharsets.UTF_8));
		return location(office.upload("/roster/imports", "files", files));
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	private static HttpResponse<String> confirm(WebClient office, String page, Map<String, String> answers) {
		String seen = office.get(page).body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
		Map<String, String> fields = new LinkedHashMap<>(answers);
		fields.put("seen", seen);
		return office.form(page + "/confirm", fields);
	}

	private boolean send(String person) {
		return Boolean.TRUE.equals(this.application.getBean(TransactionTemplate.class)
			.execute((status) -> this.application.getBean(Outbox.class).send("test/" + person, person, "试验")));
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "a-password");
		return client;
	}

	private static RosterFile file(String name, String text) {
		return new RosterFile(name, text.getBytes(StandardCharsets.UTF_8));
	}

}
