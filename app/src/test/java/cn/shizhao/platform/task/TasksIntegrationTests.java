package cn.shizhao.platform.task;

import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.ApplicationTest;
import cn.shizhao.SmallQuarter;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Urging, returning and transferring tasks on the real engine, through the web.
 */
@ApplicationTest
class TasksIntegrationTests {

	private static final String HEAD = SmallQuarter.HEAD_OF_ONE;

	private static final String MEMBER = SmallQuarter.MEMBER_OF_ONE;

	private static final String OTHER = SmallQuarter.HEAD_OF_TWO;

	private static final String OFFICE = SmallQuarter.OFFICE;

	private static final String LEADER = "RT09";

	private static final Date LATER = new Date(System.currentTimeMillis() + 86_400_000);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TaskService tasks;

	private SmallQuarter quarter;

	private Desks desks;

	private String task;

	@BeforeEach
	void start() {
		this.desks = new Desks(this.application);
		this.quarter = new SmallQuarter(this.application, this.port);
		this.quarter.start();
		this.accounts.save(LEADER, "人员RT09", "a-password");
		this.accounts.setGroups(LEADER, java.util.Set.of("member", "leading-group"));
		this.task = this.quarter.taskOf("RK1");
	}

	@Test
	void aTaskIsNobodysBusinessButTheirsWhoHaveToDoWithIt() {
		assertThat(login(OTHER).get(page()).statusCode()).isEqualTo(404);
		assertThat(login(MEMBER).get(page()).body()).contains("没有这个待办任务");
		Stream.of("urge", "return", "transfer", "take-over")
			.forEach((what) -> assertThat(post(login(OTHER), what, "").statusCode()).as(what).isEqualTo(404));
		assertThat(login(HEAD).get(page()).body()).contains("报送科室评分", "试验一科", "待认领", "去办理")
			.doesNotContain("id=\"urge\"", "id=\"return\"", "id=\"transfer\"");
		assertThat(login(OFFICE).get(page()).body()).contains("id=\"urge\"", "id=\"transfer\"")
			.doesNotContain("id=\"return\"");
	}

	@Test
	void aTaskIsUrgedOnceADayFromEitherPage() {
		WebClient leader = login(LEADER);
		assertThat(post(leader, "urge", "").statusCode()).isEqualTo(302);
		assertThat(leader.get(page()).body()).contains("已催办：人员RT01", "催办", "（RT09）");
		assertThat(this.quarter.messagesTo(HEAD)).singleElement()
			.asString()
			.startsWith("【催办】请尽快办理“报送科室评分”（2025年第二季度 · 试验一科），");
		WebClient office = login(OFFICE);
		post(office, "urge", "");
		assertThat(office.get(page()).body()).contains("今天已经催办过");
		assertThat(office.form("/progress/2025Q2/tasks/" + this.task + "/urge", Map.of()).statusCode()).isEqualTo(409);
		assertThat(this.quarter.messagesTo(HEAD)).hasSize(1);
		assertThat(post(login(HEAD), "urge", "").statusCode()).isEqualTo(403);
	}

	@Test
	void theOfficeUrgesSeveralAtOnce() {
		WebClient office = login(OFFICE);
		post(office, "urge", "");
		office.get("/tasks?all=true");
		assertThat(
				office.form("/tasks/urge", Map.of("task", this.task + "," + this.quarter.taskOf("RK2"))).statusCode())
			.isEqualTo(302);
		assertThat(office.get("/tasks?all=true").body()).contains("已催办 1 项任务", "今天已经催办过");
		assertThat(this.quarter.messagesTo(OTHER)).hasSize(1);
		assertThat(login(LEADER).form("/tasks/urge", Map.of("task", this.task)).statusCode()).isEqualTo(403);
	}

	@Test
	void whoClaimedItReturnsItWithAReasonAndTheDraftStays() {
		WebClient head = login(HEAD);
		assertThat(post(head, "return", "不是本科室的事").body()).contains("这个任务不在您手上");
		Desks.claim(head, HEAD, this.task);
		head.json("PUT", "/api/tasks/" + this.task + "/report",
				"{\"revision\": 0, \"business\": \"91\", \"scores\": {\"RT01\": \"88\"}}");
		post(head, "return", " ");
		assertThat(head.get(page()).body()).contains("请填写退回的原因");
		post(head, "return", "长".repeat(501));
		assertThat(head.get(page()).body()).contains("最多 500 个字");
		post(head, "return", "分数还没有核准");
		assertThat(this.desks.assignee(this.task)).isNull();
		assertThat(head.get(page()).body()).contains("已退回", "分数还没有核准");
		assertThat(this.desks.recipients("task-returned")).contains(OFFICE).doesNotContain(HEAD);
		Desks.claim(head, HEAD, this.task);
		assertThat(head.get("/api/tasks/" + this.task + "/report").body()).contains("\"business\":\"91\"");
	}

	@Test
	void whoClaimedItTransfersItWithinTheUnitAndTheReceiverCompletesIt() {
		WebClient head = login(HEAD);
		Desks.claim(head, HEAD, this.task);
		transfer(head, this.task, OTHER);
		assertThat(head.get(page()).body()).contains("请从列表里选择转给谁", "value=\"RT03\"");
		transfer(head, this.task, MEMBER);
		assertThat(this.desks.assignee(this.task)).isEqualTo(MEMBER);
		assertThat(this.desks.recipients("task-transferred")).containsExactly(MEMBER);
		WebClient member = login(MEMBER);
		assertThat(member.get(page()).body()).contains("转办给人员RT02", "出差在外");
		assertThat(member
			.json("PUT", "/api/tasks/" + this.task + "/report",
					"{\"revision\": 0, \"business\": \"91\", \"scores\": {\"RT01\": \"88\", \"RT02\": \"90\"}}")
			.statusCode()).isEqualTo(200);
		post(member, "return", "还是请科长办");
		assertThat(member.get(page()).statusCode()).as("not theirs any more").isEqualTo(404);
		Desks.claim(head, HEAD, this.task);
		assertThat(Desks.complete(head, this.task).statusCode()).isEqualTo(204);
	}

	@Test
	void theOfficeTransfersAnythingToAnyoneAndTellsWhoHadIt() {
		Desks.claim(login(HEAD), HEAD, this.task);
		WebClient office = login(OFFICE);
		transfer(office, this.task, "人员RT03 RT03 试验二科");
		assertThat(this.desks.assignee(this.task)).isEqualTo(OTHER);
		assertThat(this.desks.recipients("task-taken-away")).containsExactly(HEAD);
		assertThat(post(login(HEAD), "return", "不办").statusCode()).isEqualTo(403);
		assertThat(this.desks.assignee(this.task)).isEqualTo(OTHER);
	}

	@Test
	void whatOnlyThePersonCanSayIsNotTransferredAndATalkOnlyByTheOffice() {
		String statement = this.desks.open("inspection-finding", "userTask_rectifyFinding",
				Map.of("finding", "none", "respondents", HEAD, "rectifyDueAt", LATER, "rectifyRemindAt", LATER));
		Desks.claim(login(HEAD), HEAD, statement);
		assertThat(transfer(login(OFFICE), statement, MEMBER).statusCode()).isEqualTo(403);
		assertThat(transfer(login(HEAD), statement, MEMBER).body()).contains("说明和申诉是当事人自己的话");
		String talk = this.desks.open("talk", "userTask_recordTalk", Map.of("talk", "none", "person", MEMBER, "talker",
				HEAD, "recordDueAt", LATER, "recordRemindAt", LATER));
		Desks.claim(login(HEAD), HEAD, talk);
		assertThat(transfer(login(HEAD), talk, OTHER).body()).contains("只能由机关党委办公室转办");
		assertThat(login(LEADER).get("/tasks/" + talk).statusCode()).as("not even that there is one").isEqualTo(404);
		WebClient office = login(OFFICE);
		transfer(office, talk, MEMBER);
		assertThat(office.get("/tasks/" + talk).body()).contains("谈话记录不能由谈话对象本人登记");
		transfer(office, talk, OTHER);
		assertThat(this.desks.assignee(talk)).isEqualTo(OTHER);
	}

	@Test
	void aTaskThatNamesAPersonGoesToTheOfficeWhenReturned() {
		String visit = this.desks.open("home-commendation", "userTask_arrangeVisit",
				Map.of("period", "2025Q2", "exemplar", MEMBER, "visitor", HEAD, "arrangeDueAt", LATER));
		this.tasks.deleteCandidateGroup(visit, "organ-office");
		Desks.claim(login(HEAD), HEAD, visit);
		login(HEAD).form("/tasks/" + visit + "/return", Map.of("reason", "出差一个月"));
		assertThat(this.tasks.getIdentityLinksForTask(visit)).extracting("groupId").contains("organ-office");
		Desks.claim(login(OFFICE), OFFICE, visit);
	}

	@Test
	void theListShowsOnesOwnAndEverythingToWhoOversees() {
		assertThat(login(OTHER).get("/tasks?all=true").body()).doesNotContain(this.task, "全部任务");
		WebClient office = login(OFFICE);
		assertThat(office.get("/tasks?all=true&who=%E8%AF%95%E9%AA%8C%E4%B8%80%E7%A7%91").body()).contains(this.task)
			.doesNotContain(this.quarter.taskOf("RK2"));
		assertThat(office.get("/tasks?all=true&overdue=true&who=%E8%AF%95%E9%AA%8C").body()).doesNotContain("没有这样的");
		assertThat(office.get("/tasks/export?all=true").headers().firstValue("Content-Disposition")).isPresent();
	}

	@Test
	void everyReservedTaskIsOneOfAProcess(@Autowired RepositoryService repository) {
		List<String> known = repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.flatMap((process) -> repository.getBpmnModelInstance(process.getId())
				.getModelElementsByType(UserTask.class)
				.stream())
			.map((task) -> task.getId() + " " + task.getName())
			.toList();
		assertThat(
				Stream.of(Reserved.values()).map((one) -> one.key() + " " + one.label()).collect(Collectors.toList()))
			.isSubsetOf(known);
	}

	private HttpResponse<String> transfer(WebClient client, String task, String to) {
		return client.form("/tasks/" + task + "/transfer", Map.of("to", to, "reason", "出差在外"));
	}

	private HttpResponse<String> post(WebClient client, String what, String reason) {
		return client.form(page() + "/" + what, Map.of("reason", reason));
	}

	private String page() {
		return "/tasks/" + this.task;
	}

	private WebClient login(String id) {
		return this.quarter.login(id);
	}

}
