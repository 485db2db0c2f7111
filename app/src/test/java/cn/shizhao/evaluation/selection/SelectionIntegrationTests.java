package cn.shizhao.evaluation.selection;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.facts.FactImports;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.rules.SelectionBook.Award;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the computed indices of the sample's third quarter to the approved result, through
 * the engine, the endpoints of the forms and the page.
 */
@SampleTest
class SelectionIntegrationTests {

	private static final Period Q3 = new Period(2026, 3);

	private static final String PASSWORD = "shizhao2026";

	@LocalServerPort
	private int port;

	@Autowired
	private FactImports imports;

	@Autowired
	private FactBook facts;

	@Autowired
	private Indices indices;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Selections selections;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private TaskService taskService;

	@Autowired
	private ManagementService managementService;

	private ProcessInstance process;

	@Test
	void aQuarterIsSelectedTiedStruckReturnedAndApproved() {
		SampleQuarter sample = new SampleQuarter(this.imports, this.facts, this.indices);
		WebClient committee = person("CZ0121", "party-committee");
		WebClient discipline = person("CZ0122", "discipline");
		WebClient leader = person("CZ0123", "leading-group");
		WebClient auditor = person("CZ0124", "auditor");
		sample.compute(Q3);
		this.selections.select(Q3, "系统");
		List<Outcome> first = outcomes(Award.QUARTERLY_EXEMPLAR);
		String last = id(first, Result.SELECTED, 9);
		String next = id(first, Result.NOT_REACHED, 0);
		sample.makeEqual(Q3, last, next);

		this.process = this.runtimeService.createProcessInstanceByKey("quarterly-evaluation")
			.businessKey(Q3.toString())
			.setVariable("period", Q3.toString())
			.startBeforeActivity("serviceTask_selectExemplars")
			.execute();
		runJob();
		Task tie = task("userTask_decideTie");
		assertThat(committee.get("/api/tasks/" + tie.getId() + "/tie").body()).contains(last, next, "先锋指数",
				"\"left\":1");
		WebClient member = person("CZ0125", "member");
		assertThat(member.get("/api/tasks/" + tie.getId() + "/tie").statusCode()).as("not their task").isEqualTo(404);
		assertRefused(committee.json("PUT", "/api/tasks/" + tie.getId() + "/tie", "{}"), 409, "认领");
		claim(committee, tie, "CZ0121");
		assertRefused(finish(committee, tie), 500, "季度标兵的并列还没有裁定");
		save(committee, tie, "tie", """
				{"ties": [{"award": "QUARTERLY_EXEMPLAR", "order": ["%s", "%s"], "reason": "参加抗洪抢险"}]}
				""".formatted(next, last));
		assertDone(finish(committee, tie));
		runJob();
		assertThat(this.evaluations.find(Q3)).map((one) -> one.stage()).contains(Stage.REVIEWING);
		assertThat(with(Result.SELECTED)).contains(next).doesNotContain(last);

		Task review = task("userTask_reviewIntegrity");
		assertThat(discipline.get("/api/tasks/" + review.getId() + "/review").body()).contains(next, "查实问题数");
		claim(discipline, review, "CZ0122");
		save(discipline, review, "review", """
				{"strikes": [{"award": "QUARTERLY_EXEMPLAR", "id": "%s", "reason": "信访正在核查"}], "lifts": []}
				""".formatted(next));
		assertDone(finish(discipline, review));
		runJob();
		assertThat(with(Result.STRUCK)).containsExactly(next);
		assertThat(with(Result.SELECTED)).contains(last);
		pass(discipline, "CZ0122", "userTask_reviewIntegrity");

		assertPage(auditor, "信访正在核查", "廉政审核取消", "结果还没有经党组批准");
		assertThat(person(last, "member").get("/selection/2026Q3").body()).contains("还没有批准").doesNotContain(name(next));

		Task approval = task("userTask_approveSelection");
		claim(leader, approval, "CZ0123");
		assertRefused(finish(leader, approval), 500, "请选择批准或退回");
		save(leader, approval, "approval", "{\"approved\": false, \"reason\": \"请核实志愿服务时长\"}");
		assertDone(finish(leader, approval));
		runJob();
		Task again = task("userTask_reviewIntegrity");
		assertThat(discipline.get("/api/tasks/" + again.getId() + "/review").body()).contains("请核实志愿服务时长", "信访正在核查");
		pass(discipline, "CZ0122", "userTask_reviewIntegrity");
		Task second = task("userTask_approveSelection");
		assertThat(leader.get("/api/tasks/" + second.getId() + "/approval").body()).contains("党组退回", "参加抗洪抢险",
				"信访正在核查");
		claim(leader, second, "CZ0123");
		save(leader, second, "approval", "{\"approved\": true, \"reason\": \"同意\"}");
		assertDone(finish(leader, second));

		assertThat(this.runtimeService.getActiveActivityIds(this.process.getId()))
			.containsExactly("timer_publicityEnds");
		assertThat(this.evaluations.find(Q3)).map((one) -> one.stage()).contains(Stage.APPROVED);
		assertThat(this.selections.winners(Q3, Award.QUARTERLY_EXEMPLAR)).hasSize(10);
		assertThat(this.selections.winners(Q3, Award.EXCELLENT_SECTION)).hasSize(6);
		assertWhatAMemberSees(next);
		assertExport(auditor);
	}

	/** A member sees the winners and their own outcome, nobody else's. */
	private void assertWhatAMemberSees(String struck) {
		String own = person(struck, "member").get("/selection/2026Q3").body();
		assertThat(own).contains("信访正在核查").doesNotContain("评选经过");
		String other = person(id(outcomes(Award.QUARTERLY_EXEMPLAR), Result.INELIGIBLE, 0), "member")
			.get("/selection/2026Q3")
			.body();
		assertThat(other).doesNotContain("信访正在核查").contains(name(with(Result.SELECTED).get(0)));
		assertThat(other).contains("ZG-").doesNotContain(name(struck));
	}

	private void assertPage(WebClient client, String... texts) {
		HttpResponse<String> page = client.get("/selection/2026Q3");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(texts);
	}

	private void assertExport(WebClient client) {
		HttpResponse<String> csv = client
			.get("/selection/2026Q3/export?format=csv&award=excellent-section&result=selected");
		assertThat(csv.body().lines()).hasSize(7).first().asString().contains("名次", "科室", "科室指数", "结果", "原因");
		assertThat(client.get("/selection/2026Q3/export").headers().firstValue("Content-Type").orElseThrow())
			.contains("spreadsheetml");
		assertThat(client.get("/selection/2026Q3?award=nonsense").statusCode()).isEqualTo(400);
		assertThat(client.get("/selection/2026Q3?round=99").body()).contains("没有第 99 轮评选");
	}

	private void pass(WebClient client, String id, String definitionKey) {
		Task task = task(definitionKey);
		claim(client, task, id);
		assertDone(finish(client, task));
	}

	private void claim(WebClient client, Task task, String id) {
		assertDone(client.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"" + id + "\"}"));
	}

	private void save(WebClient client, Task task, String form, String json) {
		HttpResponse<String> saved = client.draft("/api/tasks/" + task.getId() + "/" + form, json);
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		assertThat(saved.body()).contains("savedAt");
	}

	private HttpResponse<String> finish(WebClient client, Task task) {
		return client.post("/engine-rest/task/" + task.getId() + "/complete", "{}");
	}

	private static void assertDone(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
	}

	private static void assertRefused(HttpResponse<String> answer, int status, String message) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.body()).contains(message);
	}

	private void runJob() {
		this.managementService.executeJob(this.managementService.createJobQuery()
			.processInstanceId(this.process.getId())
			.activityId("serviceTask_selectExemplars")
			.singleResult()
			.getId());
	}

	private Task task(String definitionKey) {
		return this.taskService.createTaskQuery()
			.processInstanceId(this.process.getId())
			.taskDefinitionKey(definitionKey)
			.singleResult();
	}

	private WebClient person(String id, String group) {
		this.accounts.save(id, name(id), PASSWORD);
		this.accounts.setGroups(id, Stream.of("member", group).collect(Collectors.toSet()));
		WebClient client = new WebClient(this.port);
		client.login(id, PASSWORD);
		return client;
	}

	private String name(String id) {
		return names().getOrDefault(id, id);
	}

	private Map<String, String> names() {
		return this.selections.newest(Q3, Award.QUARTERLY_EXEMPLAR)
			.map((round) -> this.selections.outcomes(round)
				.stream()
				.collect(Collectors.toMap(Outcome::id, Outcome::name)))
			.orElse(Map.of());
	}

	private List<Outcome> outcomes(Award award) {
		return this.selections.outcomes(this.selections.newest(Q3, award).orElseThrow());
	}

	private List<String> with(Result result) {
		return outcomes(Award.QUARTERLY_EXEMPLAR).stream()
			.filter((outcome) -> outcome.result() == result)
			.map(Outcome::id)
			.toList();
	}

	private static String id(List<Outcome> outcomes, Result result, int at) {
		return outcomes.stream()
			.filter((outcome) -> outcome.result() == result)
			.skip(at)
			.findFirst()
			.orElseThrow()
			.id();
	}

}
