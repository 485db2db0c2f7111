package cn.shizhao.platform.engine;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The requests with which the engine could be made to do more than it should, sent for
 * real.
 */
@ApplicationTest
class ClosedDoorsIntegrationTests {

	private static final String PERSON = "CD0001";

	private static final String STRANGER = "CD0002";

	private static final String PASSWORD = "correct-password";

	private static final String DOOR = "door";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private IdentityService identityService;

	@Autowired
	private RepositoryService repositoryService;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private TaskService taskService;

	@Autowired
	private JdbcTemplate jdbc;

	private String task;

	@BeforeEach
	void aTaskOfTheOffice() {
		this.accounts.save(PERSON, "某人", PASSWORD);
		this.accounts.setGroups(PERSON, Set.of("member", "organ-office"));
		this.accounts.save(STRANGER, "旁人", PASSWORD);
		this.accounts.setGroups(STRANGER, Set.of("member"));
		deploy(process().userTask().camundaCandidateGroups("organ-office").endEvent().done());
		String instance = this.runtimeService.startProcessInstanceByKey(DOOR, Map.of("amount", "1")).getId();
		Task open = this.taskService.createTaskQuery().processInstanceId(instance).singleResult();
		this.task = open.getId();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/engine-rest/task                              | {"orQueries": [{"assigneeExpression": "${''.getClass()}"}]}
					/engine-rest/task                              | {"orQueries": [{"assigneeExpression": "\\u0024\\u007b''.getClass()}"}]}
					/engine-rest/task                              | {"assigneeExpression": "#{1 + 1}"}
					/engine-rest/task/count                        | {"orQueries": [{"candidateUserExpression": "${currentUser()}"}]}
					/camunda/api/engine/engine/default/task        | {"orQueries": [{"assigneeExpression": "${''.getClass()}"}]}
					/camunda/api/engine/engine/default/filter/00000000-0000-4000-8000-000000000000/list | {"orQueries": [{"assigneeExpression": "${''.getClass()}"}]}
					/engine-rest/filter/00000000-0000-4000-8000-000000000000/count | {"orQueries": [{"taskAssignee": "${1}"}]}
					""")
	void anExpressionIsRefusedWhereverItStands(String path, String body) {
		HttpResponse<String> answer = loggedIn(PERSON).post(path, body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("表达式");
		assertThat(basic().post(path.replace("/camunda/api/engine/engine/default", "/engine-rest"), body).statusCode())
			.isEqualTo(400);
	}

	@Test
	void orQueriesAndTheShippedFiltersGoOnWorking() {
		WebClient client = loggedIn(PERSON);
		assertThat(client
			.post("/engine-rest/task", "{\"orQueries\": [{\"assignee\": \"x\", \"candidateGroup\": \"organ-office\"}]}")
			.body()).contains(this.task);
		String filter = this.engine.getFilterService()
			.createTaskFilterQuery()
			.filterName("我的任务")
			.singleResult()
			.getId();
		client.get("/camunda/app/tasklist/default/"); // gives Tasklist's own token
		assertThat(client.post("/camunda/api/engine/engine/default/filter/" + filter + "/list", "{}").body())
			.contains(this.task);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/filter/create | {"resourceType": "Task", "name": "x", "query": {}}
			/filter/create | {"resourceType": "Task", "name": "x", "query": {"assigneeExpression": "${1}"}}
			/history/task  | {"orQueries": [{"taskAssignee": "${1}"}]}
			""")
	void nobodyWritesAFilterOrAsksTheHistory(String path, String body) {
		for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
			assertThat(loggedIn(PERSON).post(root + path, body).statusCode()).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "complete", "submit-form" })
	void completingATaskRewritesNoVariable(String how) {
		WebClient client = loggedIn(PERSON);
		claim(client);
		HttpResponse<String> answer = client.post("/engine-rest/task/" + this.task + "/" + how,
				"{\"variables\": {\"amount\": {\"value\": \"1000\"}}}");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("流程变量");
		assertThat(this.taskService.getVariable(this.task, "amount")).isEqualTo("1");
		assertThat(
				client.post("/engine-rest/task/" + this.task + "/variables/amount", "{\"value\": \"2\"}").statusCode())
			.isEqualTo(403);
		assertThat(client.post("/engine-rest/task/" + this.task + "/resolve", "{}").statusCode()).isEqualTo(403);
		assertThat(client.post("/engine-rest/task/" + this.task + "/submit-form", "{\"variables\": {}}").statusCode())
			.isEqualTo(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"startInstructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"x\"}]}",
			"{\"variables\": {\"person\": {\"value\": \"CD0001\"}}}" })
	void aProcessIsStartedFromItsBeginningWithWhatItsFormSends(String body) {
		for (String path : List.of("/engine-rest/process-definition/key/talk/start",
				"/camunda/api/engine/engine/default/process-definition/talk:1:00000000-0000-4000-8000-000000000000/submit-form")) {
			HttpResponse<String> answer = loggedIn(PERSON).post(path, body);
			assertThat(answer.statusCode()).as(path).isEqualTo(403);
			assertThat(answer.body()).contains("发起流程只能从头开始");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/job/x/execute", "/camunda/api/engine/engine/default/job/x/execute",
			"/engine-rest/job/00000000-0000-4000-8000-000000000000/execute" })
	void nobodyLetsATimerGoOffEarly(String path) {
		this.accounts.setGroups(PERSON, Set.of("member", "organ-office", "operator"));
		HttpResponse<String> answer = loggedIn(PERSON).post(path, "{}");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("不提供这个操作");
	}

	@ParameterizedTest
	@CsvSource({ "comment, 404", "attachment, 403", "comment/x, 403" })
	void commentsAndAttachmentsAreForThoseWhoSeeTheTask(String what, int status) {
		for (String root : List.of("/engine-rest/task/", "/camunda/api/engine/engine/default/task/")) {
			assertThat(loggedIn(STRANGER).get(root + this.task + "/" + what).statusCode()).isEqualTo(status);
			assertThat(
					loggedIn(STRANGER).post(root + this.task + "/comment/create", "{\"message\": \"x\"}").statusCode())
				.isEqualTo(404);
		}
		assertThat(this.taskService.getTaskComments(this.task)).isEmpty();
		assertThat(loggedIn(PERSON).post("/engine-rest/task/" + this.task + "/comment/create", "{\"message\": \"已阅\"}")
			.statusCode()).isEqualTo(200);
		assertThat(loggedIn(PERSON).get("/engine-rest/task/" + this.task + "/comment").body()).contains("已阅");
	}

	@Test
	void whoOnlyReadsATaskWritesNothingBelowIt() {
		this.accounts.setGroups(STRANGER, Set.of("member", "auditor"));
		WebClient auditor = loggedIn(STRANGER);
		assertThat(auditor.get("/engine-rest/task/" + this.task + "/comment").statusCode()).isEqualTo(200);
		HttpResponse<String> refused = auditor.post("/engine-rest/task/" + this.task + "/comment/create",
				"{\"message\": \"x\"}");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("您可以查看这个任务，但不能在上面留言");
		assertThat(this.taskService.getTaskComments(this.task)).isEmpty();
	}

	@Test
	void aBodyThatIsTooLargeOrNoJsonIsRefused() {
		WebClient client = loggedIn(PERSON);
		String large = "{\"name\": \"" + "x".repeat(EngineRequestFilter.LARGEST) + "\"}";
		assertThat(client.post("/engine-rest/task", large).body()).contains("太大");
		assertThat(client.post("/engine-rest/task", "{\"name\"").body()).contains("不是 JSON");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript", "groovy", "juel", "python", "ruby" })
	void noScriptRunsInWhateverLanguage(String language) {
		deploy(process().scriptTask().scriptFormat(language).scriptText("1").endEvent().done());
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> this.runtimeService.startProcessInstanceByKey(DOOR))
			.withMessageContaining(language);
	}

	@Test
	void anExpressionReachesDelegatesAndNothingElseOfTheApplication() {
		deploy(process().serviceTask().camundaExpression("${accounts.all()}").endEvent().done());
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> this.runtimeService.startProcessInstanceByKey(DOOR))
			.withMessageContaining("accounts");
	}

	@Test
	void aPasswordIsKeptWithBcryptAndAnOldHashGivesWayAtTheNextLogin() {
		assertThat(stored()).startsWith("{bcrypt}");
		String salt = this.jdbc.queryForObject("SELECT SALT_ FROM ACT_ID_USER WHERE ID_ = ?", String.class, PERSON);
		this.jdbc.update("UPDATE ACT_ID_USER SET PWD_ = ? WHERE ID_ = ?",
				"{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + salt), PERSON);
		assertThat(login(PERSON, "wrong")).contains("wrong");
		assertThat(stored()).startsWith("{SHA-512}");
		assertThat(login(PERSON, PASSWORD)).doesNotContain("wrong");
		assertThat(stored()).startsWith("{bcrypt}");
		assertThat(login(PERSON, PASSWORD)).doesNotContain("wrong");
	}

	@Test
	void aLongChinesePasswordCountsToItsLastCharacter() {
		String password = "很长的一句话作为口令".repeat(6);
		this.accounts.setPassword(PERSON, password + "甲");
		assertThat(login(PERSON, password + "乙")).contains("wrong");
		assertThat(login(PERSON, password + "甲")).doesNotContain("wrong");
	}

	@Test
	void theEnginesOwnLockByWhichAnyoneCouldLockAnyoneOutIsOff() {
		this.jdbc.update("UPDATE ACT_ID_USER SET ATTEMPTS_ = 10 WHERE ID_ = ?", PERSON);
		assertThat(login(PERSON, "wrong")).isEqualTo(login("NOBODY", PASSWORD)).contains("wrong");
		assertThat(login(PERSON, PASSWORD)).doesNotContain("wrong");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/identity/verify", "/engine-rest/engine/default/identity/verify",
			"/camunda/api/engine/engine/default/identity/verify", "/engine-rest/user/CD0001/credentials",
			"/camunda/api/engine/engine/default/user/CD0001/credentials" })
	void noPasswordIsTriedOrSetPastOurRules(String path) {
		String body = "{\"username\": \"CD0001\", \"password\": \"12345\"}";
		assertThat(loggedIn(PERSON).post(path, body).statusCode()).isEqualTo(403);
		assertThat(loggedIn(PERSON).json("PUT", path, body).statusCode()).isEqualTo(403);
		assertThat(basic().post(path, body).statusCode()).isEqualTo(403);
	}

	private String stored() {
		return ((UserEntity) this.identityService.createUserQuery().userId(PERSON).singleResult()).getPassword();
	}

	private String login(String id, String password) {
		return anonymous().login(id, password).headers().firstValue("Location").orElseThrow();
	}

	private void claim(WebClient client) {
		assertThat(client.post("/engine-rest/task/" + this.task + "/claim", "{\"userId\": \"" + PERSON + "\"}")
			.statusCode()).isEqualTo(204);
	}

	private static StartEventBuilder process() {
		return Bpmn.createExecutableProcess(DOOR).camundaHistoryTimeToLive(1).startEvent();
	}

	private void deploy(BpmnModelInstance model) {
		this.repositoryService.createDeployment().name(DOOR).addModelInstance("door.bpmn", model).deploy();
	}

	private WebClient anonymous() {
		return new WebClient(this.port);
	}

	private WebClient basic() {
		return anonymous().withBasic(PERSON, PASSWORD);
	}

	private WebClient loggedIn(String id) {
		WebClient client = anonymous();
		assertThat(client.login(id, PASSWORD).headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).doesNotContain("login"));
		return client;
	}

}
