package cn.shizhao.platform.operations;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operator watches every node and changes log levels; nobody else gets an answer.
 */
@ApplicationTest
class OperationsIntegrationTests {

	private static final String OPERATOR = "OP0001";

	private static final String OFFICE = "OP0002";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private NodeMapper nodes;

	@Autowired
	private ObjectMapper json;

	@BeforeEach
	void createLogins() {
		this.accounts.save(OPERATOR, "运维", "correct-password");
		this.accounts.setGroups(OPERATOR, Set.of("operator"));
		this.accounts.save(OFFICE, "办公室", "correct-password");
		this.accounts.setGroups(OFFICE, Set.of("organ-office", "auditor"));
	}

	@Test
	void theNodeIsWatchedWithEveryPartOfItsHealth() {
		WebClient operator = loggedIn(OPERATOR);
		JsonNode node = watched(operator);
		assertThat(node.at("/registration/name").asText()).isEqualTo("实招");
		assertThat(node.at("/statusInfo/status").asText()).isEqualTo("UP");
		assertThat(node.at("/statusInfo/details").fieldNames()).toIterable()
			.contains("db", "processEngine", "jobExecutor", "work", "calendar", "diskSpace");
	}

	@Test
	void aLogLevelIsChangedThroughTheWatchingNode() throws Exception {
		WebClient operator = loggedIn(OPERATOR);
		String logger = "/ops/instances/" + watched(operator).get("id").asText()
				+ "/actuator/loggers/cn.shizhao.platform.operations";
		assertThat(operator.post(logger, "{\"configuredLevel\":\"DEBUG\"}").statusCode()).isEqualTo(204);
		assertThat(this.json.readTree(operator.get(logger).body()).get("effectiveLevel").asText()).isEqualTo("DEBUG");
		assertThat(operator.post(logger, "{}").statusCode()).isEqualTo(204);
		assertThat(this.json.readTree(operator.get(logger).body()).get("effectiveLevel").asText()).isEqualTo("INFO");
	}

	@Test
	void aChangeWithoutTheTokenOfThePageIsRefused() {
		WebClient operator = loggedIn(OPERATOR);
		String path = "/actuator/loggers/cn.shizhao.platform.operations";
		assertThat(operator.withoutToken().post(path, "{\"configuredLevel\":\"DEBUG\"}").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "shizhao.tasks.open", "shizhao.tasks.overdue", "shizhao.jobs.due", "shizhao.incidents",
			"shizhao.messages.queued", "shizhao.rules.build", "shizhao.index.score" })
	void theFiguresOfTheOfficeAreThere(String name) throws Exception {
		HttpResponse<String> answer = loggedIn(OPERATOR).get("/actuator/metrics/" + name);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(this.json.readTree(answer.body()).at("/measurements/0/value").isNumber()).isTrue();
	}

	@Test
	void anotherNodeShowsTheTokenOfTheTable() {
		String token = this.nodes.all().get(0).token();
		assertThat(stranger().withHeader("X-Shizhao-Node", token).get("/actuator/health").body()).contains("diskSpace");
		assertThat(stranger().withHeader("X-Shizhao-Node", "guessed").get("/actuator/health").statusCode())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/health", "/actuator/health/db", "/actuator/health/liveness",
			"/actuator/info", "/actuator/metrics", "/actuator/loggers", "/actuator/threaddump", "/actuator/sbom",
			"/actuator/sbom/application", "/ops", "/ops/applications", "/ops/instances", "/ops/sba-settings.js",
			"/ops/assets/img/favicon.png" })
	void nobodyElseGetsAnAnswer(String path) {
		assertThat(loggedIn(OFFICE).get(path).statusCode()).isEqualTo(403);
		assertThat(stranger().get(path).statusCode()).isIn(302, 401);
	}

	@Test
	void theOperatorReadsWhatTheProgramIsMadeOf() throws Exception {
		WebClient operator = loggedIn(OPERATOR);
		assertThat(this.json.readTree(operator.get("/actuator/sbom").body()).at("/ids/0").asText())
			.isEqualTo("application");
		JsonNode bill = this.json.readTree(operator.get("/actuator/sbom/application").body());
		assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
		assertThat(bill.get("components"))
			.extracting((part) -> part.path("name").asText() + " " + part.path("version").asText())
			.contains("spring-boot " + SpringBootVersion.getVersion(),
					"camunda-engine " + ProcessEngine.class.getPackage().getImplementationVersion());
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "heapdump", "configprops", "beans", "mappings", "sessions", "shutdown", "logfile" })
	void whatShowsDataOrConfigurationIsNotThereAtAll(String endpoint) {
		assertThat(loggedIn(OPERATOR).get("/actuator/" + endpoint).statusCode()).isEqualTo(404);
	}

	@Test
	void theLoadBalancerIsToldOnlyWhetherRequestsAreTaken(@Autowired HealthEndpointGroups groups) {
		assertThat(stranger().get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(List.of("readinessState", "db", "diskSpace", "outbox", "work", "calendar", "processEngine"))
			.as("a part that the operator is to look at takes no node out of service, nor is it waited for")
			.filteredOn(Objects.requireNonNull(groups.get("readiness"))::isMember)
			.containsExactly("readinessState");
	}

	@Test
	void nodesComeFromTheTableAndNobodyAddsOne() {
		WebClient operator = loggedIn(OPERATOR);
		assertThat(operator
			.post("/ops/instances", "{\"name\":\"x\",\"healthUrl\":\"http://localhost:" + this.port + "/login\"}")
			.statusCode()).isEqualTo(403);
		String id = watched(operator).get("id").asText();
		assertThat(operator.json("DELETE", "/ops/instances/" + id, "").statusCode()).isEqualTo(403);
	}

	/** Once its health was asked for. */
	private JsonNode watched(WebClient operator) {
		WebClient client = operator.withHeader("Accept", MediaType.APPLICATION_JSON_VALUE);
		return Awaitility.await("the node is watched")
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.json.readTree(client.get("/ops/instances").body()),
					(nodes) -> nodes.size() == 1 && nodes.get(0).at("/statusInfo/status").asText().equals("UP")
							&& nodes.get(0).get("endpoints").size() > 1)
			.get(0);
	}

	private WebClient stranger() {
		return new WebClient(this.port);
	}

	private WebClient loggedIn(String person) {
		WebClient client = stranger();
		client.login(person, "correct-password");
		return client;
	}

}
