package cn.shizhao.platform.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.signin.OidcServer.Signing;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One application with a directory, a provider and a second factor for the operator:
 * everyone gets in the way meant for them, and no other way.
 */
@Tag("sign-in")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.job-execution.enabled=false", "shizhao.password-cost=4",
				"shizhao.rest.enabled=true", "shizhao.sign-in.local=SI05", "shizhao.sign-in.ldap.enabled=true",
				"shizhao.sign-in.oidc.enabled=true", "shizhao.sign-in.oidc.at-once=true",
				"shizhao.sign-in.oidc.claim=employee_number", "shizhao.second-factor.enabled=true",
				"shizhao.second-factor.required-for=operator",
				"shizhao.second-factor.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
				"spring.datasource.url=${shizhao.test.database:jdbc:h2:mem:}${random.uuid}${shizhao.test.options:}" })
@ActiveProfiles("test")
class SignInIntegrationTests {

	private static final String MEMBER = "SI01";

	private static final String OFFICE = "SI02";

	private static final String OPERATOR = "SI03";

	private static final String LEFT = "SI04";

	private static final String LOCAL = "SI05";

	private static final String OWN = "own-password-here";

	private static final String DIRECTORY = "password-in-the-directory";

	private static final LdapServer LDAP = new LdapServer();

	private static final OidcServer OIDC = new OidcServer();

	private static final OffsetClock CLOCK = new OffsetClock();

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcTemplate jdbc;

	static {
		List.of(MEMBER, OFFICE, OPERATOR, LEFT, LOCAL, "SI09", "admin", "system")
			.forEach((id) -> LDAP.person(id, id, DIRECTORY));
	}

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry properties) {
		properties.add("shizhao.sign-in.ldap.urls", LDAP::url);
		properties.add("shizhao.sign-in.ldap.base", () -> LdapServer.BASE);
		properties.add("shizhao.sign-in.ldap.user", () -> LdapServer.READER);
		properties.add("shizhao.sign-in.ldap.password", () -> LdapServer.READER_PASSWORD);
		properties.add("shizhao.sign-in.oidc.issuer", OIDC::issuer);
		properties.add("shizhao.sign-in.oidc.client-id", () -> OidcServer.CLIENT);
		properties.add("shizhao.sign-in.oidc.client-secret", () -> OidcServer.SECRET);
	}

	@AfterAll
	static void stop() {
		LDAP.away();
		OIDC.stop();
	}

	@BeforeEach
	void makeBureau() {
		removeBureau();
		this.jdbc.update("INSERT INTO branch (code, name) VALUES ('SB1', '试验支部')");
		this.jdbc.update("INSERT INTO section (code, name, branch_code) VALUES ('SK1', '试验科', 'SB1')");
		person(MEMBER, "member");
		person(OFFICE, "organ-office");
		person(OPERATOR, "operator");
		person(LEFT, "member");
		person(LOCAL, "member");
		this.jdbc.update("UPDATE person SET active = FALSE WHERE id = ?", LEFT);
		this.accounts.save("admin", "系统管理员", OWN);
		this.accounts.setGroups("admin", Set.of("organ-office"));
	}

	private void person(String id, String role) {
		this.jdbc.update("""
				INSERT INTO person (id, name, gender, political_status, section_code, branch_code, post, mobile, area)
				VALUES (?, ?, '女', '群众', 'SK1', 'SB1', '科员', '10000000000', '城西片')""", id, "人员" + id);
		this.accounts.save(id, "人员" + id, OWN);
		this.accounts.setGroups(id, new TreeSet<>(List.of("member", role)));
	}

	@AfterEach
	void removeBureau() {
		LDAP.away();
		LDAP.back();
		OIDC.setAway(false);
		List.of(MEMBER, OFFICE, OPERATOR, LEFT, LOCAL, "admin").forEach(this.accounts::remove);
		this.jdbc.update("DELETE FROM second_factor");
		this.jdbc.update("DELETE FROM recovery_code");
		this.jdbc.update("DELETE FROM person WHERE section_code = 'SK1'");
		this.jdbc.update("DELETE FROM section WHERE code = 'SK1'");
		this.jdbc.update("DELETE FROM branch WHERE code = 'SB1'");
	}

	@Test
	void theDirectorysPasswordCountsAndTheOldOneDoesNot() {
		assertThat(login(MEMBER, DIRECTORY)).isEqualTo("/");
		int tries = LDAP.tries();
		assertThat(login(MEMBER, OWN)).isEqualTo("/login?wrong");
		assertThat(LDAP.tries() - tries).as("the directory counts wrong passwords, too").isOne();
		assertThat(login(MEMBER, "")).isEqualTo("/login?wrong");
		assertThat(login("*", DIRECTORY)).isEqualTo("/login?wrong");
		assertThat(login("SI0*", DIRECTORY)).isEqualTo("/login?wrong");
		assertThat(login(MEMBER + ")(cn=*", DIRECTORY)).isEqualTo("/login?wrong");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM login_attempt WHERE login = ? AND succeeded = FALSE",
				Integer.class, MEMBER))
			.isGreaterThanOrEqualTo(2);
		assertThat(anonymous().withBasic(MEMBER, DIRECTORY).get("/engine-rest/task").statusCode()).isEqualTo(200);
		assertThat(anonymous().withBasic(MEMBER, OWN).get("/engine-rest/task").statusCode()).isEqualTo(401);
	}

	@Test
	void whoHasNoAccountOfAPersonInServiceIsToldSo() {
		for (String id : List.of("SI09", LEFT, "system")) {
			assertThat(login(id, DIRECTORY)).as(id).isEqualTo("/login?unknown");
			assertThat(login(id, "wrong")).as(id).isEqualTo("/login?wrong");
		}
		assertThat(anonymous().get("/login?unknown").body()).contains("没有您工号的在职人员账户");
	}

	@Test
	void localAccountsWorkWhileTheDirectoryIsAwayAndTheDirectoryCannotBecomeThem() {
		assertThat(login(OPERATOR, DIRECTORY)).isEqualTo("/login?wrong");
		assertThat(login("admin", DIRECTORY)).isEqualTo("/login?wrong");
		afterTheWait(OPERATOR);
		afterTheWait("admin");
		LDAP.away();
		for (int i = 0; i < 12; i++) {
			assertThat(login(MEMBER, DIRECTORY)).as("none of them counts").isEqualTo("/login?away");
		}
		assertThat(anonymous().get("/login?away").body()).contains("统一登录暂时不可用");
		assertThat(login(OPERATOR, OWN)).isEqualTo("/");
		assertThat(login("admin", OWN)).isEqualTo("/");
		assertThat(login(LOCAL, OWN)).isEqualTo("/");
		LDAP.back();
		assertThat(login(MEMBER, DIRECTORY)).isEqualTo("/");
	}

	@Test
	void aPasswordThatLiesElsewhereIsNeitherChangedNorResetHere() {
		WebClient member = loggedIn(MEMBER, DIRECTORY);
		assertThat(member.get("/account").body()).contains("不在这里").doesNotContain("name=\"wanted\"");
		member.form("/account", Map.of("current", OWN, "wanted", "a-new-password", "again", "a-new-password"));
		assertThat(this.accounts.passwordMatches(MEMBER, OWN)).isTrue();
		WebClient office = loggedIn(OFFICE, DIRECTORY);
		assertThat(office.form("/roster/password", Map.of("person", MEMBER)).body()).contains("请到统一登录那里重设");
		assertThat(office.form("/roster/password", Map.of("person", LOCAL)).body()).contains("-");
		assertThat(this.accounts.passwordMatches(LOCAL, OWN)).isFalse();
	}

	@Test
	void theProviderTellsWhoSomeoneIs() throws IOException {
		WebClient client = anonymous();
		HttpResponse<String> page = client.get("/index/2026Q3");
		assertThat(place(page)).isEqualTo("/login");
		HttpResponse<String> login = client.get("/login");
		assertThat(login.headers().firstValue("Refresh")).hasValue("0; url=/oauth2/authorization/bureau");
		assertThat(login.body()).contains("统一身份登录");
		keep("login", login.body());
		HttpResponse<String> back = callback(client, Signing.GOOD, MEMBER);
		assertThat(place(back)).startsWith("/index/2026Q3");
		assertThat(session(back)).as("a session fixed before is not the one after")
			.isNotEmpty()
			.isNotEqualTo(session(page));
		assertThat(client.get("/account").body()).contains("人员" + MEMBER).contains("最近登录", "成功");
		assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
		HttpResponse<String> logout = client.post("/logout", "");
		assertThat(logout.headers().firstValue("Refresh").orElseThrow())
			.startsWith("0; url=" + OIDC.issuer() + "/logout")
			.contains("id_token_hint=", "post_logout_redirect_uri=http://localhost:" + this.port + "/login?logout");
		assertThat(place(client.get("/"))).isEqualTo("/login");
		assertThat(client.get("/login?logout").headers().firstValue("Refresh")).isEmpty();
	}

	@Test
	void whoLeftTasklistIsNotTakenInAgainAtOnce() {
		WebClient client = anonymous();
		callback(client, Signing.GOOD, MEMBER);
		assertThat(client.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);
		assertThat(client.get("/login").headers().firstValue("Refresh")).isEmpty();
	}

	@Test
	void aTokenThatIsNotForUsOrNotFromTheProviderIsRefused() {
		refused(Signing.OTHER_KEY, (token) -> {
		});
		refused(Signing.NONE, (token) -> {
		});
		refused(Signing.GOOD, (token) -> token.audience("another-client"));
		refused(Signing.GOOD, (token) -> token.issuer("http://127.0.0.1:1"));
		refused(Signing.GOOD, (token) -> token.claim("nonce", "another"));
		refused(Signing.GOOD, (token) -> token.claim("nonce", null));
		refused(Signing.GOOD, (token) -> token.issueTime(Date.from(Instant.now().minusSeconds(900)))
			.expirationTime(Date.from(Instant.now().minusSeconds(600))));
	}

	private void refused(Signing signing, Consumer<JWTClaimsSet.Builder> token) {
		WebClient client = anonymous();
		assertThat(place(callback(client, signing, token.andThen((claims) -> claims.claim("employee_number", MEMBER)))))
			.isEqualTo("/login?provider");
		assertThat(place(client.get("/account"))).isEqualTo("/login");
	}

	@Test
	void aStateOfAnotherOrAnAnswerTwiceIsRefused() {
		WebClient client = anonymous();
		OIDC.next(Signing.GOOD, (token) -> token.claim("employee_number", MEMBER));
		String back = inApplication(OIDC.signIn(authorize(client)));
		assertThat(place(anonymous().get(back))).as("another browser").isEqualTo("/login?provider");
		assertThat(place(client.get(back.replaceAll("state=.*", "state=forged")))).isEqualTo("/login?provider");
		WebClient again = anonymous();
		back = inApplication(OIDC.signIn(authorize(again)));
		assertThat(place(again.get(back))).isEqualTo("/");
		assertThat(place(anonymous().get(back))).isEqualTo("/login?provider");
	}

	@Test
	void aTokenOfNobodyHereOpensNothing() {
		for (String id : List.of("SI09", LEFT, "admin", "system", "si01", " " + MEMBER, "")) {
			assertThat(place(callback(anonymous(), Signing.GOOD, id))).as(id).isEqualTo("/login?unknown");
		}
		assertThat(
				place(callback(anonymous(), Signing.GOOD, (token) -> token.claim("employee_number", List.of(MEMBER)))))
			.isEqualTo("/login?unknown");
		assertThat(place(callback(anonymous(), Signing.GOOD,
				(token) -> token.subject(MEMBER).claim("email", MEMBER + "@example.cn"))))
			.as("the claim that was set, and no other")
			.isEqualTo("/login?unknown");
	}

	@Test
	void aProviderThatGoesAwayIsToldApart() {
		WebClient client = anonymous();
		String back = inApplication(OIDC.signIn(authorize(client)));
		OIDC.setAway(true);
		assertThat(place(client.get(back))).isEqualTo("/login?away");
		assertThat(anonymous().get("/login?provider").body()).contains("统一登录没有完成");
		for (String said : List.of("local", "until=2026-11-30T09:00:00")) {
			assertThat(anonymous().get("/login?" + said).headers().firstValue("Refresh")).isEmpty();
		}
	}

	@Test
	void whoMustHaveASecondFactorSetsItUpBeforeAnythingElse() throws IOException {
		WebClient client = loggedIn(OPERATOR, OWN);
		for (String path : List.of("/", "/account", "/ops", "/second-factors", "/nowhere",
				"/camunda/app/cockpit/default/", "/second-factor/../account", "/second-factor;x/..;/account")) {
			HttpResponse<String> answer = client.get(path);
			assertThat(answer.statusCode()).as(path).isIn(302, 400);
			assertThat(answer.body()).as(path).doesNotContain("site-menu", "最近登录");
		}
		assertThat(client.get("/publicity").body()).as("what anybody may read").doesNotContain("site-menu");
		for (String path : List.of("/engine-rest/task", "/camunda/api/engine/engine/default/task", "/actuator/health",
				"/api/people?q=a")) {
			assertThat(client.get(path).statusCode()).as(path).isEqualTo(403);
			assertThat(client.get(path).body()).as(path).contains("请先在网页上输入动态码");
		}
		assertThat(anonymous().withBasic(OPERATOR, OWN).get("/engine-rest/task").statusCode()).isEqualTo(403);
		assertThat(client.get("/shizhao.css").statusCode()).isEqualTo(200);
		String page = client.get("/second-factor").body();
		keep("setup", page);
		assertThat(page).contains("<svg", "您的角色登录时要有动态码").doesNotContain("site-menu");
		assertThat(place(client.form("/second-factor/setup", Map.of("code", "000000")))).isEqualTo("/second-factor");
		assertThat(client.get("/second-factor").body()).contains("动态码不对", secretIn(page));
		HttpResponse<String> codes = client.form("/second-factor/setup", Map.of("code", code(secretIn(page))));
		keep("codes", codes.body());
		assertThat(codes.body()).contains("只在这一页显示一次");
		assertThat(client.get("/account").body()).contains("人员" + OPERATOR);
		assertThat(client.get("/actuator/health").statusCode()).isNotEqualTo(403);
		assertThat(anonymous().withBasic(OPERATOR, OWN).get("/engine-rest/task").statusCode()).isEqualTo(403);
		assertThat(this.jdbc.queryForObject("SELECT secret FROM second_factor WHERE login = ?", String.class, OPERATOR))
			.doesNotContain(secretIn(page).replace(" ", ""));
		WebClient out = loggedIn(OPERATOR, OWN);
		out.post("/logout", "");
		assertThat(place(out.get("/second-factor"))).isEqualTo("/login");
	}

	@Test
	void aCodeIsTakenOnceAndARecoveryCodeOnce() throws IOException {
		Phone phone = enrol(OPERATOR, OWN);
		WebClient client = loggedIn(OPERATOR, OWN);
		assertThat(place(client.get("/tasks"))).isEqualTo("/second-factor");
		keep("code", client.get("/second-factor").body());
		assertThat(place(give(client, phone.last))).as("the code of the set-up again").isEqualTo("/second-factor");
		assertThat(client.get("/second-factor").body()).contains("或者已经用过");
		CLOCK.pass(Duration.ofSeconds(30));
		String used = code(phone.secret);
		HttpResponse<String> given = give(client, used);
		assertThat(place(given)).startsWith("/tasks");
		assertThat(session(given)).isNotEmpty();
		assertThat(client.get("/tasks").statusCode()).isEqualTo(200);
		WebClient thief = loggedIn(OPERATOR, OWN);
		assertThat(place(give(thief, used))).as("looked over the shoulder").isEqualTo("/second-factor");
		assertThat(place(give(thief, phone.recovery.get(3)))).isEqualTo("/");
		WebClient second = loggedIn(OPERATOR, OWN);
		assertThat(place(give(second, phone.recovery.get(3)))).isEqualTo("/second-factor");
		assertThat(place(give(second, " " + phone.recovery.get(4).replace("-", " ").toUpperCase(Locale.ROOT))))
			.isEqualTo("/");
		assertThat(second.get("/second-factor").body()).contains("还有 8 个恢复码");
	}

	@Test
	void afterFiveWrongCodesEvenTheRightOneWaits() {
		Phone phone = enrol(OPERATOR, OWN);
		CLOCK.pass(Duration.ofSeconds(30));
		WebClient client = loggedIn(OPERATOR, OWN);
		for (int i = 0; i < 5; i++) {
			assertThat(place(give(client, "12345" + i))).isEqualTo("/second-factor");
		}
		assertThat(place(give(client, code(phone.secret)))).isEqualTo("/second-factor");
		assertThat(client.get("/second-factor").body()).contains("输错的次数太多");
		CLOCK.pass(Duration.ofMinutes(10));
		WebClient other = loggedIn(OPERATOR, OWN);
		assertThat(place(give(other, code(phone.secret)))).isEqualTo("/second-factor");
		CLOCK.pass(Duration.ofMinutes(6));
		assertThat(place(give(other, code(phone.secret)))).isEqualTo("/");
		assertThat(
				this.jdbc.queryForObject("SELECT COUNT(*) FROM second_factor_event WHERE login = ? AND kind = 'CLOSED'",
						Integer.class, OPERATOR))
			.isPositive();
		assertThat(loggedIn(OFFICE, DIRECTORY).get("/roster/logins?failed=true&login=" + OPERATOR).body())
			.contains("没有成功");
	}

	@Test
	void theOfficeResetsForOthersAndTheOperatorForTheOffice() {
		Phone phone = enrol(OPERATOR, OWN);
		WebClient office = enrol(OFFICE, DIRECTORY).client;
		WebClient member = loggedIn(MEMBER, DIRECTORY);
		assertThat(office.get("/second-factors").body()).contains("人员" + OPERATOR, "启用");
		assertThat(phone.client.get("/second-factors").body()).contains("人员" + OFFICE)
			.doesNotContain(">" + OPERATOR + "</td>");
		assertThat(member.get("/second-factors").statusCode()).isEqualTo(403);
		assertThat(reset(member, OPERATOR)).isEqualTo(403);
		assertThat(reset(office, OFFICE)).isEqualTo(403);
		assertThat(reset(phone.client, OPERATOR)).isEqualTo(403);
		assertThat(reset(office, OPERATOR)).isEqualTo(302);
		assertThat(place(phone.client.get("/"))).as("a session that had given it").isEqualTo("/second-factor");
		assertThat(phone.client.get("/second-factor").body()).contains("启用动态码");
		Phone renewed = enrol(OPERATOR, OWN);
		assertThat(renewed.secret).isNotEqualTo(phone.secret);
		assertThat(reset(renewed.client, OFFICE)).isEqualTo(302);
		assertThat(office.get("/account").statusCode()).isEqualTo(200);
		assertThat(office.get("/second-factors").body()).contains("重置");
	}

	@Test
	void anyoneMaySwitchItOnAndOffWhateverWayTheySignIn() {
		Phone phone = enrol(MEMBER, DIRECTORY);
		WebClient client = anonymous();
		callback(client, Signing.GOOD, MEMBER);
		assertThat(place(client.get("/"))).isEqualTo("/second-factor");
		assertThat(place(client.form("/second-factor/off", Map.of("code", "000000")))).isEqualTo("/second-factor");
		assertThat(place(client.get("/"))).isEqualTo("/second-factor");
		assertThat(client.form("/second-factor/setup", Map.of("code", phone.last)).statusCode())
			.as("not a second one beside the first")
			.isIn(302, 409);
		assertThat(place(client.get("/"))).isEqualTo("/second-factor");
		assertThat(phone.client.form("/second-factor/off", Map.of("code", phone.recovery.get(0))).statusCode())
			.isEqualTo(302);
		assertThat(client.get("/").statusCode()).isEqualTo(200);
		assertThat(
				this.jdbc.queryForObject("SELECT COUNT(*) FROM recovery_code WHERE login = ?", Integer.class, MEMBER))
			.isZero();
	}

	private static int reset(WebClient client, String person) {
		return client.form("/second-factors/reset", Map.of("person", person)).statusCode();
	}

	private static HttpResponse<String> give(WebClient client, String code) {
		return client.form("/second-factor", Map.of("code", code));
	}

	private Phone enrol(String id, String password) {
		WebClient client = loggedIn(id, password);
		Phone phone = new Phone();
		phone.client = client;
		phone.secret = secretIn(client.get("/second-factor").body());
		phone.last = code(phone.secret);
		String codes = client.form("/second-factor/setup", Map.of("code", phone.last)).body();
		phone.recovery = Pattern.compile("<code>([a-z0-9-]+)</code>")
			.matcher(codes)
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(phone.recovery).hasSize(10).doesNotHaveDuplicates();
		return phone;
	}

	private static String secretIn(String page) {
		Matcher secret = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(page);
		assertThat(secret.find()).as("a secret in %s", page).isTrue();
		return secret.group(1);
	}

	private static String code(String secret) {
		try {
			return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
					new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "HmacSHA1"), CLOCK.instant());
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpResponse<String> callback(WebClient client, Signing signing, String id) {
		return callback(client, signing, (token) -> token.claim("employee_number", id));
	}

	private HttpResponse<String> callback(WebClient client, Signing signing, Consumer<JWTClaimsSet.Builder> claims) {
		OIDC.next(signing, claims);
		return client.get(inApplication(OIDC.signIn(authorize(client))));
	}

	private static String authorize(WebClient client) {
		String place = client.get("/oauth2/authorization/bureau").headers().firstValue("Location").orElseThrow();
		assertThat(place).startsWith(OIDC.issuer() + "/authorize?")
			.contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256",
					"scope=openid");
		return place;
	}

	private String inApplication(String url) {
		return url.replace("http://localhost:" + this.port, "");
	}

	/** A wrong password lets an account wait. */
	private void afterTheWait(String id) {
		this.accounts.setPassword(id, OWN);
	}

	private String login(String id, String password) {
		return place(anonymous().login(id, password));
	}

	private WebClient loggedIn(String id, String password) {
		WebClient client = anonymous();
		assertThat(place(client.login(id, password))).isEqualTo("/");
		return client;
	}

	private WebClient anonymous() {
		return new WebClient(this.port);
	}

	private static String place(HttpResponse<String> answer) {
		URI place = URI.create(answer.headers().firstValue("Location").orElse("/none"));
		return place.getPath()
				+ ((place.getQuery() != null && !place.getQuery().equals("continue")) ? "?" + place.getQuery() : "");
	}

	private static String session(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("SZ-SESSION="))
			.map((cookie) -> cookie.split("[=;]")[1])
			.reduce("", (before, last) -> last);
	}

	/** To be looked at. */
	private static void keep(String name, String page) throws IOException {
		Path folder = Files.createDirectories(Path.of("app/target/sign-in"));
		Files.writeString(folder.resolve(name + ".html"),
				page.replace("\"/shizhao.css\"", "\"../../src/main/resources/static/shizhao.css\""));
	}

	/**
	 * Someone's phone, and the paper beside it.
	 */
	private static final class Phone {

		private WebClient client;

		private String secret;

		private String last;

		private List<String> recovery;

	}

	/**
	 * Real time, and what the test lets pass beyond it.
	 */
	private static final class OffsetClock extends Clock {

		private volatile Duration passed = Duration.ZERO;

		void pass(Duration time) {
			this.passed = this.passed.plus(time);
		}

		@Override
		public Instant instant() {
			return Instant.now().plus(this.passed);
		}

		@Override
		public ZoneId getZone() {
			return ZoneId.of("Asia/Shanghai");
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(instant(), zone);
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class WithClock {

		@Bean
		@Primary
		Clock offsetClock() {
			return CLOCK;
		}

	}

}
