package cn.shizhao.platform.engine;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One login opens pages, scripts, the engine's REST and Tasklist, and nothing opens
 * without.
 */
@ApplicationTest
class LoginIntegrationTests {

	private static final String PERSON = "LG0001";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@BeforeEach
	void createLogin() {
		this.accounts.save(PERSON, "某人", "correct-password");
		this.accounts.setGroups(PERSON, Set.of("member"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/index/2026Q3", "/camunda/app/tasklist/default/" })
	void pagesSendSomeoneWithoutLoginToTheLoginPage(String path) {
		HttpResponse<String> answer = anonymous().get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(location(answer)).isEqualTo("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/tasks/1/report", "/engine-rest/task", "/camunda/api/engine/engine/default/task" })
	void programsWithoutLoginAreToldSoInChinese(String path) {
		HttpResponse<String> answer = anonymous().get(path);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("请重新登录");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/",
			"/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/auth/user/default/login/tasklist" })
	void doorsPastTheLoginAreClosedToEveryone(String path) {
		assertThat(anonymous().post(path, "{}").statusCode()).isEqualTo(403);
		assertThat(loggedIn().post(path, "{}").statusCode()).isEqualTo(403);
	}

	@Test
	void whoLoggedInWhenIsThereForThePersonAndTheOffice() {
		String stranger = "pw-typed-here-by-mistake";
		anonymous().login(PERSON, "wrong");
		anonymous().login(stranger, "wrong");
		this.accounts.setPassword(PERSON, "correct-password");
		WebClient person = loggedIn();
		assertThat(person.get("/account").body()).contains("最近登录", "没有成功", "127.0.0.1");
		assertThat(person.get("/roster/logins").statusCode()).isEqualTo(403);
		this.accounts.setGroups(PERSON, Set.of("organ-office"));
		assertThat(person.get("/roster/logins?login=" + PERSON).body()).contains("某人", "没有成功", ">成功<");
		assertThat(person.get("/roster/logins?failed=true").body()).contains("没有这个账户").doesNotContain(stranger);
	}

	@Test
	void aWrongPasswordLeadsBackToTheLoginPageWhichSaysSo() {
		WebClient client = anonymous();
		assertThat(location(client.login(PERSON, "wrong"))).isEqualTo("/login?wrong");
		assertThat(client.get("/login?wrong").body()).contains("工号或密码不对");
	}

	@Test
	void oneLoginOpensPagesScriptsAndTasklist() {
		WebClient client = loggedIn();
		assertThat(client.get("/").body()).contains("某人");
		assertThat(client.get("/engine-rest/task").statusCode()).isEqualTo(200);
		assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
	}

	@Test
	void tasklistsLogoutEndsTheSession() {
		WebClient client = loggedIn();
		assertThat(client.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);
		assertThat(client.get("/").statusCode()).isEqualTo(302);
	}

	@Test
	void ourLogoutEndsTasklistToo() {
		WebClient client = loggedIn();
		assertThat(location(client.post("/logout", ""))).isEqualTo("/login?logout");
		assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	@Test
	void aRoleTakenAwayCountsFromTheNextRequestOn() {
		WebClient client = loggedIn();
		this.accounts.remove(PERSON);
		assertThat(client.get("/").statusCode()).isEqualTo(302);
	}

	@Test
	void aChangeWithoutTheTokenIsRefusedAndSaysWhatToDo() {
		WebClient client = loggedIn().withoutToken();
		HttpResponse<String> answer = client.post("/engine-rest/task/create", "{}");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("请刷新");
	}

	@Test
	void programsMayUseBasicWithTheEngineOnly() {
		assertThat(anonymous().withBasic(PERSON, "correct-password").get("/engine-rest/task").statusCode())
			.isEqualTo(200);
		assertThat(anonymous().withBasic(PERSON, "wrong").get("/engine-rest/task").statusCode()).isEqualTo(401);
		assertThat(anonymous().withBasic(PERSON, "correct-password").get("/api/x").statusCode()).isEqualTo(401);
	}

	@Test
	void anUnknownAddressIsAChinesePage() {
		HttpResponse<String> answer = loggedIn().get("/nowhere");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("没有这个页面").contains("返回首页");
	}

	private static String location(HttpResponse<String> answer) {
		String path = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
		String query = URI.create(answer.headers().firstValue("Location").orElseThrow()).getQuery();
		return (query != null) ? path + "?" + query : path;
	}

	private WebClient anonymous() {
		return new WebClient(this.port);
	}

	private WebClient loggedIn() {
		WebClient client = anonymous();
		assertThat(location(client.login(PERSON, "correct-password"))).isEqualTo("/");
		return client;
	}

}
