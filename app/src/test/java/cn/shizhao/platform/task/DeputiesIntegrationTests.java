package cn.shizhao.platform.task;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import cn.shizhao.ApplicationTest;
import cn.shizhao.SmallQuarter;
import cn.shizhao.WebClient;
import cn.shizhao.platform.roster.StaffChanges;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone on leave and their deputy, on the real engine, through the web.
 */
@ApplicationTest
class DeputiesIntegrationTests {

	private static final String HEAD = SmallQuarter.HEAD_OF_ONE;

	private static final String DEPUTY = SmallQuarter.HEAD_OF_TWO;

	private static final String MEMBER = SmallQuarter.MEMBER_OF_ONE;

	private static final LocalDate TODAY = LocalDate.now();

	private static final Date LATER = new Date(System.currentTimeMillis() + 86_400_000);

	private static final String DRAFT = "{\"revision\": 0, \"business\": \"91\", \"scores\": {\"RT01\": \"88\", \"RT02\": \"90\"}}";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private SmallQuarter quarter;

	private Desks desks;

	private String task;

	@BeforeEach
	void start() {
		this.desks = new Desks(this.application);
		this.quarter = new SmallQuarter(this.application, this.port);
		this.quarter.start();
		this.task = this.quarter.taskOf("RK1");
	}

	@Test
	void bothSeeTheReportAndTheDeputyCompletesItWithoutReadingAnythingElse() {
		WebClient head = login(HEAD);
		WebClient deputy = login(DEPUTY);
		assertThat(deputy.get(report()).statusCode()).isEqualTo(404);
		assertThat(Desks.name(head, HEAD, DEPUTY, TODAY, TODAY)).contains("已请人员RT03代理", "代理中", "提前结束");
		assertThat(this.desks.recipients("deputy-begin")).containsExactly(DEPUTY);
		assertThat(head.get("/tasks").body()).contains(this.task);
		assertThat(deputy.get("/tasks").body()).contains(this.task);
		assertThat(deputy.get("/").body()).contains(this.task);
		Desks.claim(deputy, DEPUTY, this.task);
		assertThat(deputy.json("PUT", report(), DRAFT).statusCode()).isEqualTo(200);
		assertThat(deputy.get("/progress/" + SmallQuarter.PERIOD).body()).doesNotContain("试验一科");
		assertThat(Desks.complete(deputy, this.task).statusCode()).isEqualTo(204);
		assertThat(this.quarter.count("report")).isOne();
		assertThat(deputy.get("/tasks/" + this.task).statusCode()).isEqualTo(404);
	}

	@Test
	void oneTakesOverWhatTheOtherClaimedAndTheDraftStays() {
		WebClient head = login(HEAD);
		Desks.claim(head, HEAD, this.task);
		assertThat(head.json("PUT", report(), DRAFT).statusCode()).isEqualTo(200);
		Desks.name(head, HEAD, DEPUTY, TODAY, TODAY);
		WebClient deputy = login(DEPUTY);
		assertThat(deputy.get(page()).body()).contains("人员RT01 RT01", "由我来办", "人员RT03代理人员RT01");
		assertThat(deputy.form(page() + "/take-over", Map.of()).statusCode()).isEqualTo(302);
		assertThat(this.desks.assignee(this.task)).isEqualTo(DEPUTY);
		assertThat(deputy.get(page()).body()).contains("已接办", "接办", "认领");
		assertThat(deputy.get(report()).body()).contains("\"business\":\"91\"");
		assertThat(this.desks.recipients("task-taken-away")).containsExactly(HEAD);
		head.form(page() + "/take-over", Map.of());
		assertThat(this.desks.assignee(this.task)).isEqualTo(HEAD);
	}

	@Test
	void whatTheDeputyHasNotFinishedGoesBackAtTheEndWithItsDraft() {
		Desks.name(login(HEAD), HEAD, DEPUTY, TODAY, TODAY);
		WebClient deputy = login(DEPUTY);
		Desks.claim(deputy, DEPUTY, this.task);
		assertThat(deputy.json("PUT", report(), DRAFT).statusCode()).isEqualTo(200);
		fire("timer_termEnds");
		assertThat(this.desks.assignee(this.task)).isNull();
		assertThat(deputy.get(report()).statusCode()).isEqualTo(404);
		assertThat(deputy.get(page()).statusCode()).isEqualTo(404);
		assertThat(Desks.claiming(deputy, DEPUTY, this.task).statusCode()).isNotEqualTo(204);
		assertThat(deputy.get("/deputies").body()).contains("已结束", "以前的代理");
		WebClient head = login(HEAD);
		assertThat(head.get(report()).body()).contains("\"business\":\"91\"");
		assertThat(head.get(page()).body()).contains("代理结束，收回");
		assertThat(this.desks.recipients("deputy-end")).containsExactly(DEPUTY);
		assertThat(this.desks.recipients("deputy-end-principal")).containsExactly(HEAD);
	}

	@Test
	void aDeputysDeputyGetsNothingOfIt() {
		Desks.name(login(HEAD), HEAD, DEPUTY, TODAY, TODAY);
		WebClient deputy = login(DEPUTY);
		Desks.claim(deputy, DEPUTY, this.task);
		Desks.name(deputy, DEPUTY, MEMBER, TODAY, TODAY);
		assertThat(login(MEMBER).get(page()).statusCode()).isEqualTo(404);
		assertThat(deputy.get(page()).statusCode()).isEqualTo(200);
	}

	@Test
	void aTermToComeGivesNothingUntilItsFirstDayAndNewTasksComeToBothFromThen() {
		Desks.name(login(HEAD), HEAD, MEMBER, TODAY.plusDays(2), TODAY.plusDays(4));
		WebClient member = login(MEMBER);
		assertThat(member.get(page()).statusCode()).isEqualTo(404);
		fire("timer_termBegins");
		assertThat(member.get(page()).statusCode()).isEqualTo(200);
		String later = this.desks.open("inspection-finding", "userTask_acceptRectification",
				Map.of("finding", "none", "inspectors", HEAD, "acceptDueAt", LATER));
		assertThat(member.get("/tasks/" + later).statusCode()).isEqualTo(200);
		member.form("/deputies/" + term() + "/end", Map.of());
		assertThat(member.get(page()).statusCode()).as("a deputy does not end it").isEqualTo(200);
		login(HEAD).form("/deputies/" + term() + "/end", Map.of());
		assertThat(member.get("/tasks/" + later).statusCode()).isEqualTo(404);
		assertThat(member.get(page()).statusCode()).isEqualTo(404);
	}

	@Test
	void whoMovesTakesTheTasksOfTheOldUnitFromTheDeputy() {
		Desks.name(login(HEAD), HEAD, DEPUTY, TODAY, TODAY);
		Desks.claim(login(DEPUTY), DEPUTY, this.task);
		this.application.getBean(TaskCommitments.class)
			.settle(StaffChanges.of(HEAD + " RK1 科室负责人", HEAD + " RK1 科员", HEAD), "系统");
		assertThat(this.desks.assignee(this.task)).isNull();
		assertThat(login(DEPUTY).get(page()).statusCode()).isEqualTo(404);
		assertThat(login(SmallQuarter.OFFICE).form(page() + "/transfer", Map.of("to", HEAD, "reason", "仍由原科长办"))
			.statusCode()).isEqualTo(302);
		assertThat(login(DEPUTY).get(page()).statusCode()).as("theirs again").isEqualTo(200);
	}

	@Test
	void whatTheOfficeAssignsInTasklistGoesToTheDeputyAsWell() {
		Desks.name(login(HEAD), HEAD, MEMBER, TODAY, TODAY);
		String other = this.desks.open("inspection-finding", "userTask_acceptRectification",
				Map.of("finding", "none", "inspectors", DEPUTY, "acceptDueAt", LATER));
		assertThat(login(MEMBER).get("/tasks/" + other).statusCode()).isEqualTo(404);
		assertThat(login(SmallQuarter.OFFICE)
			.post("/engine-rest/task/" + other + "/assignee", "{\"userId\": \"" + HEAD + "\"}")
			.statusCode()).isEqualTo(204);
		assertThat(login(MEMBER).get("/tasks/" + other).body()).contains("由我来办");
		login(HEAD).form("/deputies/" + term() + "/end", Map.of());
		assertThat(login(MEMBER).get("/tasks/" + other).statusCode()).isEqualTo(404);
	}

	@Test
	void aTermIsCancelledBeforeItBegins() {
		WebClient head = login(HEAD);
		Desks.name(head, HEAD, MEMBER, TODAY.plusDays(2), TODAY.plusDays(4));
		head.form("/deputies/" + term() + "/end", Map.of());
		assertThat(head.get("/deputies").body()).contains("已取消");
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey(Deputies.PROCESS).count()).isZero();
	}

	@Test
	void whatOnlyThePersonCanSayDoesNotGoToTheDeputy() {
		Desks.name(login(HEAD), HEAD, MEMBER, TODAY, TODAY);
		String statement = this.desks.open("inspection-finding", "userTask_rectifyFinding",
				Map.of("finding", "none", "respondents", HEAD, "rectifyDueAt", LATER, "rectifyRemindAt", LATER));
		assertThat(login(HEAD).get("/tasks/" + statement).body()).contains("不能代理", "说明和申诉是当事人自己的话");
		assertThat(login(MEMBER).get("/tasks/" + statement).statusCode()).isEqualTo(404);
	}

	@Test
	void wrongTermsAreRefusedInWordsAndWhatWasTypedStays() {
		WebClient head = login(HEAD);
		assertThat(Desks.name(head, HEAD, HEAD, TODAY, TODAY)).contains("代理人不能是本人", "value=\"RT01\"");
		assertThat(Desks.name(head, HEAD, "没有这人", TODAY, TODAY)).contains("请从列表里选择代理人", "value=\"没有这人\"");
		assertThat(Desks.name(head, HEAD, MEMBER, TODAY.minusDays(1), TODAY)).contains("从今天或以后开始");
		assertThat(Desks.name(head, HEAD, MEMBER, TODAY, TODAY.plusDays(5))).contains("已请人员RT02代理");
		assertThat(Desks.name(head, HEAD, DEPUTY, TODAY.plusDays(5), TODAY.plusDays(6))).contains("已请人员RT02代理；请先提前结束");
	}

	@Test
	void nobodyNamesADeputyForOthersButTheOfficeAndOthersDoNotSeeTheTerm() {
		assertThat(Desks.name(login(SmallQuarter.OFFICE), HEAD, MEMBER, TODAY, TODAY)).contains("已请人员RT02代理");
		assertThat(login(DEPUTY).get("/deputies").body()).contains("现在没有代理").doesNotContain("代理中</span>");
		login(DEPUTY).form("/deputies/" + term() + "/end", Map.of());
		assertThat(login(MEMBER).get("/deputies").body()).contains("代理中");
	}

	private String report() {
		return "/api/tasks/" + this.task + "/report";
	}

	private String page() {
		return "/tasks/" + this.task;
	}

	private String term() {
		return process().getBusinessKey();
	}

	private ProcessInstance process() {
		return this.runtime.createProcessInstanceQuery().processDefinitionKey(Deputies.PROCESS).singleResult();
	}

	private void fire(String timer) {
		Job job = this.management.createJobQuery()
			.processInstanceId(process().getId())
			.activityId(timer)
			.singleResult();
		this.management.executeJob(job.getId());
	}

	private WebClient login(String id) {
		return this.quarter.login(id);
	}

}
