package cn.shizhao.lecture.plan;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.lecture.booklet.Articles;
import cn.shizhao.lecture.session.Lectures;
import cn.shizhao.lecture.session.Successors;
import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.year.Occasion;
import cn.shizhao.platform.year.Occasion.State;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year is planned on the real engine through the forms' endpoints, by the shipped
 * workbook, up to the register of lectures.
 */
@SampleTest
class LecturePlanIntegrationTests {

	private static final String OFFICE = "CZ0047";

	private static final String EDITOR = "CZ0018";

	private static final String APPROVER = "CZ0027";

	private static final int YEAR = LocalDate.now().getYear() + 1;

	private static final String[] MODULES = { "THEORY", "BELIEF", "FINANCE" };

	private static final String[] THEMES = { "LOYALTY", "RESPONSIBILITY", "DEVOTION", "INTEGRITY" };

	@LocalServerPort
	private int port;

	@Autowired
	private Roster roster;

	@Autowired
	private Successors successors;

	@Autowired
	private PlanOccasions occasions;

	@Autowired
	private PlanMessages messages;

	@Autowired
	private Lectures lectures;

	@Autowired
	private Articles articles;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ObjectMapper json;

	@Test
	void aYearIsProposedDraftedEditedApprovedAndPublished() throws JsonProcessingException {
		start();
		assertThat(sent("plan-propose-ask/%")).hasSize(14);
		everyBranchProposes("");
		assertThat(this.articles.of(YEAR)).extracting(Articles.Line::title).containsExactlyInAnyOrder("减税降费", "过紧日子");
		runJobs();

		WebClient editor = login(EDITOR);
		String edit = claim("userTask_editPlan", EDITOR, editor);
		JsonNode drafted = read(editor.get(form(edit, "lecture-plan")));
		assertThat(drafted.get("months")).hasSize(12);
		drafted.get("months").forEach((month) -> {
			assertThat(month.at("/line/reason").asText()).startsWith("支部申报。第");
			assertThat(month.at("/line/module").asText()).isNotEmpty();
		});
		assertThat(lecturers(drafted)).hasSize(12).doesNotContain("");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM lecture_plan_candidate", Integer.class))
			.isEqualTo(12 * 12);
		assertThat(read(editor.get(form(edit, "lecture-plan/5/successors"))).get("people")).isNotEmpty();
		assertThat(editor.get("/lecture-plans/" + YEAR).body()).contains("机关党委编辑中", "请勿外传", "各支部的申报", "减税降费");
		assertThat(editor.get("/lecture-plans/" + YEAR + "/5").body()).contains("没有选上的 12 人", "排序在后");

		complete(editor, edit);
		assertThat(sent("plan-submitted/%")).hasSize(5);
		String approval = claim("userTask_approvePlan", EDITOR, editor);
		put(editor, form(approval, "lecture-plan-approval"), "{\"approved\":true,\"reason\":\"\"}");
		assertThat(editor.post("/engine-rest/task/" + approval + "/complete", "{}").body()).contains("须由机关党委另一位成员批准");
		editor.post("/engine-rest/task/" + approval + "/unclaim", "");
		WebClient approver = login(APPROVER);
		claim("userTask_approvePlan", APPROVER, approver);
		put(approver, form(approval, "lecture-plan-approval"), "{\"approved\":false,\"reason\":\"三月再议\"}");
		complete(approver, approval);

		String again = claim("userTask_editPlan", EDITOR, editor);
		assertThat(editor.get(form(again, "lecture-plan")).body()).contains("退回：三月再议");
		complete(editor, again);
		String second = claim("userTask_approvePlan", APPROVER, approver);
		put(approver, form(second, "lecture-plan-approval"), "{\"approved\":true,\"reason\":\"\"}");
		WebClient member = login("CZ0036");
		assertThat(member.get("/lecture-plans/" + YEAR).body()).contains("还没有发布").doesNotContain("1月4日");
		assertThat(member.get("/lecture-plans/" + YEAR + "/export").statusCode()).isEqualTo(404);
		complete(approver, second);
		runJobs();

		assertThat(planned()).hasSize(12)
			.extracting(Lectures.Scheduled::month)
			.startsWith(YearMonth.of(YEAR, 1))
			.endsWith(YearMonth.of(YEAR, 12));
		assertThat(sent("plan-lecturer/%")).hasSize(12).allMatch((text) -> text.contains("由您主讲"));
		assertThat(sent("plan-branch/%")).hasSize(12);
		assertThat(member.get("/lecture-plans/" + YEAR).body()).contains("已发布", "按计划").doesNotContain("各支部的申报", "经过");
		assertThat(member.get("/lecture-plans/" + YEAR + "/export").statusCode()).isEqualTo(200);
		assertThat(member.get("/lecture-plans").body()).contains(YEAR + "年讲堂计划");
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey(LecturePlans.PROCESS).count())
			.isZero();

		String lecturer = planned().get(2).lecturer();
		assertThat(this.successors.next(YearMonth.of(YEAR, 3), Set.of(lecturer)).chosen()).isNotNull()
			.satisfies((next) -> assertThat(next.id()).isNotEqualTo(lecturer));
	}

	@Test
	void theCommitteeEditsSeesConflictsAtOnceAndTakesStepsBack() throws JsonProcessingException {
		start();
		everyBranchProposes("");
		runJobs();
		WebClient editor = login(EDITOR);
		String edit = claim("userTask_editPlan", EDITOR, editor);
		JsonNode drafted = read(editor.get(form(edit, "lecture-plan")));
		String first = drafted.at("/months/0/line/lecturer").asText();
		String fourth = drafted.at("/months/3/line/lecturer").asText();

		JsonNode swapped = step(editor, edit, drafted, "\"kind\":\"swap\",\"month\":1,\"other\":4");
		assertThat(swapped.at("/months/0/line/lecturer").asText()).isEqualTo(fourth);
		assertThat(swapped.at("/months/3/line/lecturer").asText()).isEqualTo(first);
		assertThat(swapped.at("/months/3/line/reason").asText()).startsWith("机关党委由1月对调到本月；原来入选的理由：支部申报。");
		HttpResponse<String> stale = editor.post(form(edit, "lecture-plan/edits"),
				"{\"version\":%d,\"kind\":\"undo\"}".formatted(drafted.get("version").asInt()));
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).contains("计划刚在别处改过");

		JsonNode twice = step(editor, edit, swapped, "\"kind\":\"replace\",\"month\":7,\"lecturer\":\"" + first + "\"");
		assertThat(problems(twice, 7)).anyMatch((one) -> one.contains("本年安排了 2 次（4月、7月），每人最多 1 次"));
		assertThat(editor.post("/engine-rest/task/" + edit + "/complete", "{}").body()).contains("还不能提交。4月：");
		JsonNode saturday = step(editor, edit, twice, "\"kind\":\"move\",\"month\":2,\"day\":\"%s\""
			.formatted(LocalDate.of(YEAR, 2, 1).with(TemporalAdjusters.next(DayOfWeek.SATURDAY))));
		assertThat(problems(saturday, 2)).anyMatch((one) -> one.contains("不是工作日；请改日期"));
		assertThat(saturday.get("newest").asText()).startsWith("改日期 2月：");

		JsonNode back = step(editor, edit, step(editor, edit, saturday, "\"kind\":\"undo\""), "\"kind\":\"undo\"");
		assertThat(lecturers(back)).isEqualTo(lecturers(swapped));
		assertThat(problems(back, 2)).isEmpty();
		JsonNode fresh = step(editor, edit, back, "\"kind\":\"redraft\"");
		assertThat(lecturers(fresh)).isEqualTo(lecturers(drafted));
		JsonNode undone = step(editor, edit, fresh, "\"kind\":\"undo\"");
		assertThat(lecturers(undone)).isEqualTo(lecturers(swapped));

		Member outsider = this.roster.members()
			.stream()
			.filter((one) -> one.politicalStatus().equals("群众"))
			.findFirst()
			.orElseThrow();
		JsonNode ineligible = step(editor, edit, undone,
				"\"kind\":\"replace\",\"month\":9,\"lecturer\":\"" + outsider.id() + "\"");
		assertThat(problems(ineligible, 9)).anyMatch((one) -> one.contains("不具备资格") && one.contains("须为正式党员"));
		assertThat(editor.post("/engine-rest/task/" + edit + "/complete", "{}").body()).contains("还不能提交", "“说明”里写明原因");
		JsonNode remarked = ineligible;
		for (int month = 1; month <= 12; month++) {
			remarked = step(editor, edit, remarked,
					"\"kind\":\"remark\",\"month\":%d,\"words\":\"工作需要\"".formatted(month));
		}
		complete(editor, edit);
		assertThat(login(OFFICE).get("/lecture-plans/" + YEAR).body()).contains("待机关党委批准", "对调", "撤销", "说明：工作需要");
	}

	@Test
	void branchesThatDoNotAnswerAreLeftOutAfterTheDueDate() {
		start();
		this.messages.remindProposal(YEAR, "B02");
		this.messages.escalateProposal(YEAR, "B02");
		assertThat(sent("plan-propose-remind/%")).singleElement().asString().startsWith("CZ0128 ");
		assertThat(sent("plan-propose-late/%")).hasSize(3);
		everyBranchProposes("B02");
		WebClient office = login(OFFICE);
		assertThat(office.get("/lecture-plans/" + YEAR).body()).contains("还有 <strong>1</strong> 个支部")
			.doesNotContain("stop-waiting");
		HttpResponse<String> early = office.form("/lecture-plans/" + YEAR + "/stop-waiting", Map.of());
		assertThat(early.statusCode()).isEqualTo(409);
		assertThat(early.body()).contains("过了期限还有支部没有答复时才可以");
		this.jdbc.update("UPDATE lecture_plan SET propose_due_on = ?", LocalDate.now().minusDays(1));
		assertThat(office.get("/lecture-plans/" + YEAR).body()).contains("stop-waiting");
		assertThat(login(EDITOR).form("/lecture-plans/" + YEAR + "/stop-waiting", Map.of()).statusCode())
			.isEqualTo(403);
		assertThat(office.form("/lecture-plans/" + YEAR + "/stop-waiting", Map.of()).statusCode()).isEqualTo(302);
		this.management
			.executeJob(this.management.createJobQuery().activityId("timer_stopWaiting").singleResult().getId());
		runJobs();
		assertThat(office.get("/lecture-plans/" + YEAR).body()).contains("逾期未申报", "机关党委编辑中", "不再等待");
		this.messages.remindProposal(YEAR, "B02");
		assertThat(sent("plan-propose-remind/%")).hasSize(1);
	}

	@Test
	void monthsThatNoProposalFitsAreFilledFromAllFullMembers() throws JsonProcessingException {
		start();
		WebClient secretary = login("CZ0128");
		String task = claimOf("B02", "CZ0128", secretary);
		put(secretary, form(task, "lecture-proposals"), proposal("CZ0058", "家风", "BELIEF", "LOYALTY", "", ""));
		complete(secretary, task);
		this.jdbc.update("UPDATE lecture_plan SET propose_due_on = ?", LocalDate.now().minusDays(1));
		login(OFFICE).form("/lecture-plans/" + YEAR + "/stop-waiting", Map.of());
		this.management
			.executeJob(this.management.createJobQuery().activityId("timer_stopWaiting").singleResult().getId());
		runJobs();
		WebClient editor = login(EDITOR);
		JsonNode drafted = read(editor.get(form(claim("userTask_editPlan", EDITOR, editor), "lecture-plan")));
		List<String> reasons = new ArrayList<>();
		drafted.get("months").forEach((month) -> reasons.add(month.at("/line/reason").asText()));
		assertThat(reasons).filteredOn((reason) -> reason.startsWith("支部申报。")).hasSize(1);
		assertThat(reasons).filteredOn((reason) -> reason.startsWith("支部申报的人都不能在本月主讲，从全体正式党员中轮选。")).hasSize(11);
		assertThat(lecturers(drafted)).doesNotHaveDuplicates().contains("CZ0058");
		assertThat(editor.get("/lecture-plans/" + YEAR + "/12?page=2").body()).contains("第 2 页");
	}

	@Test
	void aWrongProposalIsRefusedAndNothingIsLost() {
		start();
		WebClient secretary = login("CZ0128");
		String task = claimOf("B02", "CZ0128", secretary);
		assertThat(finish(secretary, task)).contains("请至少填写一位主讲人");
		String outsider = this.roster.membersOfBranch("B03").get(0).id();
		put(secretary, form(task, "lecture-proposals"), proposal(outsider, "家风", "BELIEF", "LOYALTY", "", ""));
		assertThat(finish(secretary, task)).contains("第 1 讲的主讲人不在机关第二支部");
		put(secretary, form(task, "lecture-proposals"), proposal("CZ0058", "", "BELIEF", "LOYALTY", "", ""));
		assertThat(finish(secretary, task)).contains("请填写第 1 讲的题目");
		put(secretary, form(task, "lecture-proposals"), proposal("CZ0058", "家风", "", "LOYALTY", "", ""));
		assertThat(finish(secretary, task)).contains("请选择第 1 讲的模块");
		put(secretary, form(task, "lecture-proposals"), proposal("CZ0058", "家风", "BELIEF", "LOYALTY", "家书", ""));
		assertThat(finish(secretary, task)).contains("只有文章标题，没有文章");
		HttpResponse<String> picture = secretary.upload(form(task, "lecture-proposals/r1/file"), "file",
				Map.of("家书.docx", "not a document".getBytes(StandardCharsets.UTF_8)));
		assertThat(picture.statusCode()).isEqualTo(400);
		assertThat(picture.body()).contains("这个文件打不开，或不是 .docx、.pdf（");
		assertThat(secretary.get(form(task, "lecture-proposals")).body()).contains("家书", "CZ0058");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM lecture_proposal", Integer.class)).isZero();
		assertThat(login("CZ0029").get(form(task, "lecture-proposals")).statusCode()).isEqualTo(404);
	}

	@Test
	void aYearIsPlannedOnceByTheYearOrByHand() {
		Occasion occasion = this.occasions.of(YEAR - 1).get(0);
		assertThat(occasion.key()).isEqualTo(String.valueOf(YEAR));
		assertThat(occasion.state()).isEqualTo(State.AHEAD);
		assertThat(occasion.startsAt().toLocalDate().getMonthValue()).isEqualTo(11);
		assertThat(occasion.day()).hasYear(YEAR - 1).hasMonthValue(12);
		assertThat(this.occasions.obstacle(occasion)).isEmpty();
		assertThat(login(OFFICE).get("/api/lecture-plans/startable").body()).contains("\"years\":[" + YEAR);
		this.occasions.begin(occasion);
		this.occasions.begin(occasion);
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(String.valueOf(YEAR)).count())
			.isOne();
		assertThat(this.occasions.of(YEAR - 1).get(0).state()).isEqualTo(State.UNDER_WAY);
		assertThat(begin(YEAR).body()).contains("已经开始过，不能再开始");
		assertThat(begin(YEAR + 5).body()).contains("只能编制今年和明年的讲堂计划");
	}

	private void start() {
		HttpResponse<String> started = begin(YEAR);
		assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
	}

	private HttpResponse<String> begin(int year) {
		return login(OFFICE).post("/engine-rest/process-definition/key/lecture-plan/start",
				"{\"businessKey\":\"%d\",\"variables\":{\"year\":{\"value\":\"%d\",\"type\":\"String\"}}}"
					.formatted(year, year));
	}

	/** B03 hands in an article in words, B04 one as a file, B10 proposes nobody. */
	private void everyBranchProposes(String but) {
		Map<String, String> secretaries = this.jdbc
			.queryForList("SELECT GROUP_ID_, USER_ID_ FROM ACT_ID_MEMBERSHIP WHERE GROUP_ID_ LIKE 'branch-B%'")
			.stream()
			.collect(Collectors.toMap((row) -> row.get("GROUP_ID_").toString().substring("branch-".length()),
					(row) -> row.get("USER_ID_").toString(), (one, same) -> one));
		List<String> branches = this.roster.branches()
			.stream()
			.map(Branch::code)
			.filter((one) -> !one.equals(but))
			.toList();
		for (int i = 0; i < branches.size(); i++) {
			String branch = branches.get(i);
			String id = secretaries.get(branch);
			WebClient secretary = login(id);
			String task = claimOf(branch, id, secretary);
			String lecturer = this.roster.membersOfBranch(branch)
				.stream()
				.filter((one) -> one.politicalStatus().equals("正式党员"))
				.findFirst()
				.orElseThrow()
				.id();
			String words = proposal(lecturer, "题目" + branch, MODULES[i % 3], THEMES[i % 4],
					branch.equals("B03") ? "减税降费" : branch.equals("B04") ? "过紧日子" : "",
					branch.equals("B03") ? "正文" : "");
			if (branch.equals("B04")) {
				assertThat(secretary
					.upload(form(task, "lecture-proposals/r1/file"), "file",
							Map.of("过紧日子.pdf", "%PDF-1.7 x".getBytes()))
					.body()).contains("过紧日子.pdf");
			}
			put(secretary, form(task, "lecture-proposals"),
					branch.equals("B10") ? "{\"declined\":true,\"reason\":\"新成立的支部\",\"rows\":[]}" : words);
			complete(secretary, task);
		}
	}

	private static String proposal(String lecturer, String topic, String module, String theme, String title,
			String text) {
		return """
				{"declined":false,"reason":"","rows":[{"id":"r1","lecturer":"%s","name":"","topic":"%s","module":"%s","theme":"%s","title":"%s","text":"%s"}]}"""
			.formatted(lecturer, topic, module, theme, title, text);
	}

	private JsonNode step(WebClient editor, String task, JsonNode form, String edit) throws JsonProcessingException {
		HttpResponse<String> answer = editor.post(form(task, "lecture-plan/edits"),
				"{\"version\":%d,%s}".formatted(form.get("version").asInt(), edit));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return this.json.readTree(answer.body());
	}

	private static List<String> lecturers(JsonNode form) {
		List<String> lecturers = new ArrayList<>();
		form.get("months").forEach((month) -> lecturers.add(month.at("/line/lecturer").asText()));
		return lecturers;
	}

	private static List<String> problems(JsonNode form, int month) {
		List<String> problems = new ArrayList<>();
		form.get("months").get(month - 1).get("problems").forEach((problem) -> {
			if (!problem.get("weight").asText().equals("HINT")) {
				problems.add(problem.get("words").asText());
			}
		});
		return problems;
	}

	private JsonNode read(HttpResponse<String> answer) throws JsonProcessingException {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return this.json.readTree(answer.body());
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

	private String claim(String key, String id, WebClient client) {
		return claim(this.tasks.createTaskQuery().taskDefinitionKey(key).singleResult().getId(), client, id);
	}

	private String claimOf(String branch, String id, WebClient client) {
		return claim(this.tasks.createTaskQuery()
			.taskDefinitionKey("userTask_propose")
			.taskCandidateGroup("branch-" + branch)
			.singleResult()
			.getId(), client, id);
	}

	private static String claim(String task, WebClient client, String id) {
		HttpResponse<String> claimed = client.post("/engine-rest/task/" + task + "/claim",
				"{\"userId\":\"" + id + "\"}");
		assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
		return task;
	}

	private static void put(WebClient client, String path, String words) {
		HttpResponse<String> saved = client.draft(path, words);
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
	}

	private static void complete(WebClient client, String task) {
		HttpResponse<String> done = client.post("/engine-rest/task/" + task + "/complete", "{}");
		assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
	}

	private static String finish(WebClient client, String task) {
		return client.post("/engine-rest/task/" + task + "/complete", "{}").body();
	}

	private static String form(String task, String form) {
		return "/api/tasks/" + task + "/" + form;
	}

	private void runJobs() {
		List<Job> jobs = messageJobs();
		while (!jobs.isEmpty()) {
			this.management.executeJob(jobs.get(0).getId());
			jobs = messageJobs();
		}
	}

	private List<Job> messageJobs() {
		return this.management.createJobQuery().processDefinitionKey(LecturePlans.PROCESS).messages().list();
	}

	private List<Lectures.Scheduled> planned() {
		return this.lectures.all().stream().filter((one) -> one.month().getYear() == YEAR).toList();
	}

	private List<String> sent(String key) {
		return this.jdbc.queryForList(
				"SELECT CONCAT(recipient, ' ', content) FROM outbox WHERE message_key LIKE ? ORDER BY id", String.class,
				key);
	}

}
