package cn.shizhao.platform.engine;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine answers the calls in the table and no others, whatever its resources offer.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class EngineCallsIntegrationTests {

	private static final Path KNOWN = Path.of("app/src/test/resources/engine-resources.txt");

	private static final String LEGEND = """
			# Who may call what of the engine's REST and web applications: every method and path they answer, read from
			# their annotations. A new one needs a line: run this test, read what it says, and judge it before copying.
			""";

	private static final String UNKNOWN = UUID.randomUUID().toString();

	private static final String PERSON = "EC0001";

	private static final String PASSWORD = "correct-password";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private RepositoryService repositoryService;

	@BeforeEach
	void someone() {
		this.accounts.save(PERSON, "某人", PASSWORD);
	}

	@AfterEach
	void nobody() {
		this.accounts.remove(PERSON);
	}

	@Test
	void everyResourceHasItsLine() throws IOException {
		String actual = EngineResources.all()
			.stream()
			.map((resource) -> "%-9s%s".formatted(who(resource), resource))
			.collect(Collectors.joining("\n", LEGEND, "\n"));
		Path found = Path.of("app/target/engine-resources.txt");
		Files.writeString(found, actual);
		assertThat(actual).as("what stands in %s and what is so (written to %s)", KNOWN, found)
			.isEqualTo(Files.readString(KNOWN));
	}

	private static String who(String resource) {
		Set<Role> roles = Arrays.stream(Role.values())
			.filter((role) -> allowed(resource, role))
			.collect(Collectors.toSet());
		return switch (roles.size()) {
			case 0 -> "nobody";
			case 1 -> "operator";
			case 2 -> "cockpit";
			case 3 -> "starters";
			case 9 -> "workers";
			default -> "everyone";
		};
	}

	private static boolean allowed(String resource, Role role) {
		String[] call = resource.split(" ");
		return EngineCalls.find(call[0], example(call[1]), new Actor("x", "", Set.of(role.group()))).isPresent();
	}

	private static String example(String path) {
		return path.replaceAll("(process-definition/)\\{id}", "$1talk:1:" + UNKNOWN)
			.replace("{key}", "talk")
			.replace("{file:.*}", "app/plugin.js")
			.replaceAll("\\{(engine|processEngineName)}", "default")
			.replaceAll("(/user)/\\{id}", "$1/x")
			.replace("{name}", "x")
			.replaceAll("\\{[^}]+}", UNKNOWN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "organ-office", "auditor", "operator" })
	void whatIsNotTheirsIsRefusedInOneLine(String group, CapturedOutput output) {
		this.accounts.setGroups(PERSON, Set.of("member", group));
		WebClient client = loggedIn();
		Role role = Role.ofGroup(group).orElseThrow();
		List<String> refused = EngineResources.all()
			.stream()
			.filter((resource) -> !allowed(resource, role) && !allowed(resource, Role.MEMBER))
			.toList();
		assertThat(refused).hasSizeGreaterThan(300);
		int before = output.getAll().length();
		for (String resource : refused) {
			String[] call = resource.split(" ");
			HttpResponse<String> answer = client.json(call[0], EngineCallExamples.address(example(call[1])), "{}");
			assertThat(answer.statusCode()).as(resource).isEqualTo(403);
			assertThat(answer.body()).as(resource).hasLineCount(1).doesNotContain("Exception:", "org.camunda");
		}
		long lines = output.getAll().substring(before).lines().filter((line) -> !line.isBlank()).count();
		assertThat(lines).isLessThanOrEqualTo(refused.size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					POST | /process-definition/key/talk/restart               | {"processInstanceIds": ["x"], "instructions": []}
					POST | /process-definition/key/message-delivery/start     | {}
					POST | /process-definition/key/message-delivery/submit-form | {"variables": {}}
					POST | /process-definition/key/deputy-term/submit-form    | {"variables": {"term": {"value": "x"}}}
					POST | /process-definition/key/work-year/start            | {"variables": {"year": {"value": "2031"}}}
					POST | /identity/verify                                   | {"username": "EC0001", "password": "correct-password"}
					POST | /condition                                         | {"variables": {"x": {"value": 1}}}
					POST | /message                                           | {"messageName": "x"}
					POST | /signal                                            | {"name": "x"}
					POST | /task/create                                       | {"name": "x"}
					POST | /process-instance/suspended-async                  | {}
					GET  | /version                                           |
					GET  | /process-definition/statistics                     |
					GET  | /deployment                                        |
					""")
	void whatWasTriedIsRefused(String method, String path, String body) {
		this.accounts.setGroups(PERSON, Set.of("member", "organ-office"));
		long before = this.runtimeService.createProcessInstanceQuery().count();
		for (String root : List.of("/engine-rest", "/engine-rest/engine/default",
				"/camunda/api/engine/engine/default")) {
			HttpResponse<String> answer = loggedIn().json(method, root + path, (body != null) ? body : "");
			assertThat(answer.statusCode()).as(root).isEqualTo(403);
		}
		assertThat(this.runtimeService.createProcessInstanceQuery().count()).isEqualTo(before);
	}

	@Test
	void whoeverMayStartAProcessStartsNoOther() {
		this.accounts.setGroups(PERSON, Set.of("member", "discipline"));
		String id = definition("quarterly-evaluation");
		HttpResponse<String> answer = loggedIn().post("/engine-rest/process-definition/" + id + "/submit-form",
				"{\"variables\": {\"period\": {\"value\": \"2031Q1\", \"type\": \"String\"}}, \"businessKey\": \"2031Q1\"}");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("不能");
		assertThat(this.runtimeService.createProcessInstanceQuery().processInstanceBusinessKey("2031Q1").count())
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"variables\": {\"period\": {\"value\": \"2031Q1\"}}, \"businessKey\": \"2031Q2\"}",
			"{\"variables\": {\"period\": {\"value\": \"rO0AB\", \"type\": \"Object\"}}}",
			"{\"variables\": {\"period\": {\"value\": {\"a\": 1}}}}", "{\"variables\": {\"period\": \"2031Q1\"}}",
			"{\"variables\": {\"period\": {\"value\": \"2031Q1\"}, \"starter\": {\"value\": \"x\"}}}",
			"{\"variables\": {\"period\": {\"value\": \"2031Q1\"}}, \"caseInstanceId\": \"x\"}",
			"{\"variables\": {\"month\": {\"value\": \"2031-01\"}}}", "{\"variables\": []}", "[]", "{}" })
	void aStartCarriesWhatItsFormSends(String body) {
		this.accounts.setGroups(PERSON, Set.of("member", "organ-office"));
		String id = definition("quarterly-evaluation");
		HttpResponse<String> answer = loggedIn().post("/engine-rest/process-definition/" + id + "/submit-form", body);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("发起流程只能从头开始");
	}

	private String definition(String key) {
		return this.repositoryService.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.latestVersion()
			.singleResult()
			.getId();
	}

	@ParameterizedTest
	@ValueSource(strings = { "auditor", "operator" })
	void whoOnlyLooksChangesNothing(String group) {
		this.accounts.setGroups(PERSON, Set.of(group));
		for (String call : List.of("claim", "unclaim", "assignee", "complete", "submit-form", "comment/create")) {
			assertThat(loggedIn().post("/engine-rest/task/" + UNKNOWN + "/" + call, "{}").body()).as(call)
				.contains("不提供这个操作");
		}
	}

	@Test
	void onlyTheOperatorReadsJavasWords() {
		String path = "/engine-rest/task?sortBy=nonsense&sortOrder=asc";
		this.accounts.setGroups(PERSON, Set.of("member", "organ-office"));
		HttpResponse<String> answer = loggedIn().get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("请检查").doesNotContain("nonsense", "sortBy");
		this.accounts.setGroups(PERSON, Set.of("member", "operator"));
		assertThat(loggedIn().get(path).body()).contains("sortBy");
	}

	@Test
	void whatOurServicesSayIsLeft() {
		assertThat(PlainErrors
			.forPeople("Cannot submit task form x: Exception while invoking TaskListener: 2026年的表\u003A 请核对"))
			.isEqualTo("2026年的表\u003A 请核对");
		assertThat(PlainErrors.forPeople("java.lang.IllegalStateException: boom")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "json", "application/", "application/json; charset=\"", "a/b/c", "*/*" })
	void aMalformedContentTypeIsABadRequest(String type) {
		this.accounts.setGroups(PERSON, Set.of("member"));
		for (String path : List.of("/engine-rest/task", "/camunda/api/engine/engine/default/task")) {
			WebClient client = loggedIn();
			client.get("/camunda/app/tasklist/default/");
			HttpResponse<String> answer = client.send("POST", path, type, "{}");
			assertThat(answer.statusCode()).as(path).isEqualTo(400);
			assertThat(answer.body()).as(path).contains("内容类型");
		}
	}

	private WebClient loggedIn() {
		WebClient client = new WebClient(this.port);
		assertThat(client.login(PERSON, PASSWORD).headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).doesNotContain("login"));
		return client;
	}

}
