package cn.shizhao.platform.startup;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.shizhao.ApplicationProcess;
import cn.shizhao.TestDatabase;
import cn.shizhao.WebClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An empty installation without the sample: the first administrator, the first roster,
 * the first member's login, and a second start on the same data.
 */
@Tag("process")
class FirstStartIntegrationTests {

	private static final Pattern ADMINISTRATOR = Pattern.compile("登录名 admin，初始密码 (\\S+)（只显示这一次");

	@TempDir
	private Path data;

	@Test
	void anEmptyInstallationIsSetUpByItsFirstAdministrator() throws IOException {
		String password;
		try (ApplicationProcess application = start()) {
			assertThat(application.console()).contains("地址：" + "http://localhost:" + application.port() + "/")
				.contains("数据：" + DataPlace.inWords(TestDatabase.url(this.data)));
			String first = found(ADMINISTRATOR, application.console());
			WebClient office = application.client();
			office.login("admin", first);
			assertThat(office.get("/roster").headers().firstValue("Location"))
				.hasValueSatisfying((place) -> assertThat(place).endsWith("/account/password"));
			changePassword(office, first);
			assertThat(office.get("/engine-rest/task").statusCode()).as("REST is off").isEqualTo(403);
			password = importRoster(office);
			assertThat(application.log(this.data)).as("the log").doesNotContain(first).doesNotContain(password);
			application.stop();
		}
		try (ApplicationProcess application = start()) {
			assertThat(application.console()).doesNotContain("首位管理员");
			WebClient member = application.client();
			member.login("CZ0058", password);
			assertThat(member.get("/account").statusCode()).as("nothing else works before").isEqualTo(302);
			assertThat(member.get("/account/password").body()).contains("陈𬀩").contains("您还在用别人交给您的密码");
			changePassword(member, password);
			assertThat(member.get("/account").body()).contains("陈𬀩").contains("10000000057");
			assertThat(member.get("/account/password").body()).doesNotContain("您还在用别人交给您的密码");
			assertThat(application.client().login("CZ0058", "我自己的密码 2026").headers().firstValue("Location"))
				.hasValueSatisfying((place) -> assertThat(place).doesNotContain("wrong"));
			assertThat(application.log(this.data)).as("the log").doesNotContain(password).doesNotContain("我自己的密码");
		}
	}

	private String importRoster(WebClient office) throws IOException {
		Map<String, byte[]> files = files();
		byte[] good = files.get("roster.csv");
		files.put("roster.csv", new String(good, StandardCharsets.UTF_8).replace("女,1966-02-02,正式党员", "女,1966-02-30,党员")
			.getBytes(StandardCharsets.UTF_8));
		assertThat(office.upload("/roster/imports", "files", files).body()).contains("没有保存，有 <strong>2</strong> 处问题")
			.contains("roster.csv 第 59 行“出生日期”：“1966-02-30”不是日期")
			.contains("roster.csv 第 59 行“政治面貌”：“党员”不对；应为 正式党员、预备党员、群众 之一");
		assertThat(office.get("/roster").body()).contains("花名册还是空的");
		files.put("roster.csv", good);
		HttpResponse<String> accepted = office.upload("/roster/imports", "files", files);
		String preview = accepted.headers().firstValue("Location").orElseThrow();
		String page = office.get(preview.substring(preview.indexOf("/roster"))).body();
		assertThat(page).contains("确认生效").contains("新增 132，改变 0，减少 0；生效后共 132");
		String seen = found(Pattern.compile("name=\"seen\" value=\"(\\w+)\""), page);
		String sheet = office.form(preview.substring(preview.indexOf("/roster")) + "/confirm", Map.of("seen", seen))
			.body();
		assertThat(sheet).contains("只在这一页显示一次");
		return found(Pattern.compile("CZ0058</td>\\s*<td>陈𬀩</td>\\s*<td class=\"nowrap\"><code>([^<]+)</code>"),
				sheet);
	}

	private static void changePassword(WebClient member, String current) {
		Map<String, String> fields = Map.of("current", current, "wanted", "我自己的密码 2026", "again", "我自己的密码 2026");
		assertThat(member.form("/account/password", fields).statusCode()).isEqualTo(302);
	}

	private static Map<String, byte[]> files() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (String name : new String[] { "branches.csv", "sections.csv", "roster.csv", "households.csv",
				"roles.csv" }) {
			files.put(name, Files.readAllBytes(Path.of("config/sample", name)));
		}
		return files;
	}

	private static String found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
		return matcher.group(1);
	}

	/** Everything the root logger has to say is in the log. */
	private ApplicationProcess start() {
		return ApplicationProcess.start(this.data, ApplicationProcess.freePort(), "plain", "--logging.level.root=INFO");
	}

}
