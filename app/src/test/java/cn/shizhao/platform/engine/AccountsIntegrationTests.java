package cn.shizhao.platform.engine;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.InitialPasswords;
import cn.shizhao.platform.lockout.LoginGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a password opens, for how long, and what ends when it changes.
 */
@ApplicationTest
class AccountsIntegrationTests {

	private static final String PERSON = "AC0001";

	private static final String PAPER = "k7mf-29xw-pq4d";

	private static final String OWN = "窗台小鱼七点半开会呀";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private InitialPasswords initialPasswords;

	@Autowired
	private LoginGate gate;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void someoneWithTwoRoles() {
		this.accounts.save(PERSON, "某人", PAPER);
		this.accounts.setGroups(PERSON, Set.of("member", "organ-office", "operator"));
	}

	@AfterEach
	void removeWhatWasMade() {
		this.accounts.remove(PERSON);
		this.initialPasswords.left(PERSON);
		this.jdbc.update("DELETE FROM login_attempt WHERE login = ?", PERSON);
	}

	@Test
	void changingOnesPasswordEndsTheOtherSessionsAndThePresentOneGoesOn() {
		WebClient here = loggedIn(PAPER);
		WebClient elsewhere = loggedIn(PAPER);
		WebClient third = loggedIn(PAPER);
		assertThat(elsewhere.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
		assertThat(location(change(here, PAPER, OWN))).isEqualTo("/account");
		assertThat(here.get("/account").body()).contains("密码已更改");
		assertThat(location(elsewhere.get("/"))).isEqualTo("/login?ended");
		assertThat(third.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		assertThat(third.get("/engine-rest/task").statusCode()).isEqualTo(401);
		assertThat(sessions()).isEqualTo(1);
		assertThat(basic(PAPER).get("/engine-rest/task").statusCode()).isEqualTo(401);
		assertThat(basic(OWN).get("/engine-rest/task").statusCode()).isEqualTo(200);
	}

	@Test
	void aResetAndARemovalEndEverySessionAtOnce() {
		WebClient client = loggedIn(PAPER);
		assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
		this.accounts.setPassword(PERSON, OWN);
		assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		assertThat(sessions()).isZero();
		assertThat(basic(PAPER).get("/engine-rest/task").statusCode()).isEqualTo(401);
		WebClient again = loggedIn(OWN);
		this.accounts.remove(PERSON);
		assertThat(location(again.get("/account"))).isEqualTo("/login?ended");
		assertThat(sessions()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/account", "/roster", "/articles/new", "/camunda/app/tasklist/default/", "/ops",
			"/calendar/export" })
	void withAPasswordOnPaperPagesLeadToChangingIt(String path) {
		this.initialPasswords.given(PERSON);
		assertThat(location(loggedIn(PAPER).get(path))).isEqualTo("/account/password");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/people?q=x", "/engine-rest/task", "/camunda/api/engine/engine/default/task",
			"/actuator/health", "/ops/instances" })
	void withAPasswordOnPaperProgramsAreRefusedInChinese(String path) {
		this.initialPasswords.given(PERSON);
		HttpResponse<String> answer = loggedIn(PAPER).get(path);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("请先改成自己的密码");
	}

	@Test
	void withAPasswordOnPaperBasicIsRefusedToo() {
		this.initialPasswords.given(PERSON);
		HttpResponse<String> answer = basic(PAPER).get("/engine-rest/task");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("请先改成自己的密码");
	}

	@Test
	void withAPasswordOnPaperNothingCanBeSent() {
		this.initialPasswords.given(PERSON);
		WebClient client = loggedIn(PAPER);
		Map<String, String> fields = Map.of("reason", "核对");
		assertThat(location(client.form("/articles", fields))).isEqualTo("/account/password");
		assertThat(location(client.form("/publicity/2026Q1/objections", fields))).isEqualTo("/account/password");
		assertThat(client.post("/engine-rest/task/create", "{}").statusCode()).isEqualTo(403);
		assertThat(client.json("PUT", "/api/bulletins/start", "{}").statusCode()).isEqualTo(403);
	}

	@Test
	void whatIsOpenToEveryoneStaysOpenAndLogoutWorks() {
		this.initialPasswords.given(PERSON);
		WebClient client = loggedIn(PAPER);
		assertThat(client.get("/publicity").statusCode()).isEqualTo(200);
		assertThat(client.get("/honours").statusCode()).isEqualTo(200);
		assertThat(client.get("/shizhao.css").statusCode()).isEqualTo(200);
		assertThat(client.get("/account/password").body()).contains("您还在用别人交给您的密码");
		assertThat(location(client.post("/logout", ""))).isEqualTo("/login?logout");
	}

	@Test
	void afterTheChangeThePageThatWasWantedOpensAndTheOldPasswordIsWorthNothing() {
		this.initialPasswords.given(PERSON);
		WebClient client = loggedIn(PAPER);
		assertThat(location(client.get("/tasks?list=mine"))).isEqualTo("/account/password");
		assertThat(location(change(client, PAPER, PAPER))).isEqualTo("/account/password");
		assertThat(client.get("/account/password").body()).contains("新密码与现在的密码一样");
		assertThat(location(change(client, PAPER, "password2026"))).isEqualTo("/account/password");
		assertThat(client.get("/account/password").body()).contains("容易被试出来");
		assertThat(location(change(client, PAPER, "AC0001-moss-lamp"))).isEqualTo("/account/password");
		assertThat(client.get("/account/password").body()).contains("您的工号");
		assertThat(location(change(client, PAPER, OWN))).isEqualTo("/tasks?list=mine");
		assertThat(client.get("/tasks?list=mine").statusCode()).isEqualTo(200);
		assertThat(client.get("/engine-rest/task").statusCode()).isEqualTo(200);
		assertThat(location(anonymous().login(PERSON, PAPER))).isEqualTo("/login?wrong");
	}

	@Test
	void aPasswordOnPaperIsUsedFromTheFirstLoginOn() {
		this.initialPasswords.given(PERSON);
		assertThat(this.initialPasswords.neverUsed()).containsKey(PERSON);
		anonymous().login(PERSON, "wrong");
		assertThat(this.initialPasswords.neverUsed()).containsKey(PERSON);
		loggedIn(PAPER);
		assertThat(this.initialPasswords.neverUsed()).doesNotContainKey(PERSON);
		assertThat(this.initialPasswords.inUse(PERSON)).isTrue();
	}

	@Test
	void tooManyWrongPasswordsAreToldUntilWhenAndKeptInTheLog() {
		loggedIn(PAPER);
		for (int i = 0; i < 10; i++) {
			assertThat(location(anonymous().login(PERSON, "wrong" + i))).isEqualTo("/login?wrong");
		}
		String place = location(anonymous().login(PERSON, PAPER));
		assertThat(place).startsWith("/login?until=");
		assertThat(anonymous().get(place).body()).contains("密码输错的次数太多").contains("以后再试");
		assertThat(anonymous().get("/login?until=x").statusCode()).isEqualTo(400);
		for (int i = 0; i < 20; i++) {
			anonymous().login(PERSON, "flood");
		}
		HttpResponse<String> program = basic(PAPER).get("/engine-rest/task");
		assertThat(program.statusCode()).isEqualTo(401);
		assertThat(program.body()).contains("密码输错的次数太多");
		assertThat(attempts()).as("1 right, 10 wrong, 22 refused").isEqualTo(1 + 10 + 1);
		this.gate.open(PERSON);
		assertThat(loggedIn(PAPER).get("/roster/logins?failed=true&login=" + PERSON).body())
			.contains("输错太多，没有受理，共 22 次");
	}

	@Test
	void theOwnPageIsNoPlaceToGuessEither() {
		WebClient client = loggedIn(PAPER);
		for (int i = 0; i < 10; i++) {
			change(client, "wrong" + i, OWN);
			assertThat(client.get("/account/password").body()).contains("现在的密码不对");
		}
		change(client, PAPER, OWN);
		assertThat(client.get("/account/password").body()).contains("密码输错的次数太多");
	}

	@Test
	void anAddressThatOnlyTheBrowserClaimsIsNotBelieved() {
		WebClient client = anonymous().withHeader("X-Forwarded-For", "203.0.113.66")
			.withHeader("Forwarded", "for=203.0.113.66");
		client.login(PERSON, "wrong");
		assertThat(this.jdbc.queryForList("SELECT address FROM login_attempt WHERE login = ?", String.class, PERSON))
			.containsExactly("127.0.0.1");
	}

	@Test
	void aSessionEndsTwelveHoursAfterTheLoginAndHalfAnHourAfterTheLastRequest() {
		WebClient client = loggedIn(PAPER);
		assertThat(this.jdbc.queryForObject("SELECT MAX_INACTIVE_INTERVAL FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?",
				Integer.class, PERSON))
			.isEqualTo(1800);
		begun(Duration.ofHours(12).minusMinutes(5));
		assertThat(client.get("/account").statusCode()).isEqualTo(200);
		begun(Duration.ofHours(12).plusMinutes(5));
		assertThat(client.get("/api/people?q=x").statusCode()).isEqualTo(401);
		assertThat(location(client.get("/account"))).startsWith("/login");
		assertThat(sessions()).isZero();
	}

	@Test
	void theLoginIsTheBeginningHoweverLongItsPageStoodOpen() {
		WebClient client = anonymous();
		client.get("/tasks");
		this.jdbc.update("UPDATE SPRING_SESSION SET CREATION_TIME = CREATION_TIME - ?",
				Duration.ofHours(11).toMillis());
		assertThat(location(client.login(PERSON, PAPER))).isEqualTo("/tasks");
		begun(Duration.ofHours(2));
		assertThat(client.get("/account").statusCode()).isEqualTo(200);
	}

	@Test
	void afterTheEndScriptsAreToldAndPeopleComeBackToTheSamePage() {
		WebClient client = loggedIn(PAPER);
		this.accounts.setPassword(PERSON, PAPER);
		HttpResponse<String> script = client.json("PUT", "/api/tasks/1/report", "{}");
		assertThat(script.statusCode()).isEqualTo(401);
		assertThat(script.body()).contains("请重新登录");
		assertThat(script.headers().firstValue("HX-Refresh")).as("what was sent is not given up").isEmpty();
		assertThat(location(client.get("/tasks?list=mine"))).startsWith("/login");
		assertThat(location(client.login(PERSON, PAPER))).isEqualTo("/tasks?list=mine");
		this.accounts.setPassword(PERSON, PAPER);
		String form = "http://localhost:" + this.port + "/articles/new";
		client.withHeader("Referer", form);
		assertThat(location(client.form("/articles", Map.of("title", "题目")))).isEqualTo("/login?ended");
		assertThat(location(client.login(PERSON, PAPER))).isEqualTo("/articles/new");
		this.accounts.setPassword(PERSON, PAPER);
		client.withHeader("Referer", "http://localhost:" + this.port + ".example.com/articles/new");
		client.form("/articles", Map.of("title", "题目"));
		assertThat(location(client.login(PERSON, PAPER))).as("a stranger's page").isEqualTo("/");
	}

	private void begun(Duration ago) {
		this.jdbc.update("UPDATE SPRING_SESSION SET CREATION_TIME = ? WHERE PRINCIPAL_NAME = ?",
				Instant.now().minus(ago).toEpochMilli(), PERSON);
	}

	private int sessions() {
		return count("SELECT COUNT(*) FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?");
	}

	private int attempts() {
		return count("SELECT COUNT(*) FROM login_attempt WHERE login = ?");
	}

	private int count(String query) {
		List<Integer> counted = this.jdbc.queryForList(query, Integer.class, PERSON);
		return counted.get(0);
	}

	private static HttpResponse<String> change(WebClient client, String current, String wanted) {
		return client.form("/account/password", Map.of("current", current, "wanted", wanted, "again", wanted));
	}

	private WebClient anonymous() {
		return new WebClient(this.port);
	}

	private WebClient basic(String password) {
		return anonymous().withBasic(PERSON, password);
	}

	private WebClient loggedIn(String password) {
		WebClient client = anonymous();
		assertThat(location(client.login(PERSON, password))).doesNotContain("login");
		return client;
	}

	private static String location(HttpResponse<String> answer) {
		URI place = URI.create(answer.headers().firstValue("Location").orElse("none:" + answer.statusCode()));
		return (place.getQuery() != null) ? place.getPath() + "?" + place.getQuery() : String.valueOf(place.getPath());
	}

}
