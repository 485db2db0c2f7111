package cn.shizhao.front.help;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who finds which pages of the manual, and the way there from every page.
 */
@SampleTest
class HelpIntegrationTests {

	@LocalServerPort
	private int port;

	@Test
	void everyoneFindsWhatTheirRoleNeeds() {
		WebClient member = login("CZ0036");
		assertThat(member.get("/help").body()).contains("季度测评", "/help/talk")
			.doesNotContain("/help/mysql", "/help/rulebooks");
		assertThat(member.get("/help?q=mysqldump").body()).contains("没有找到“mysqldump”").doesNotContain("CREATE");
		assertThat(member.get("/help/mysql").statusCode()).isEqualTo(404);
		assertThat(member.get("/help/talk").body()).contains("<h2 id=\"谈话并登记\">", "<table class=\"table\">");
		WebClient operator = login("CZ0049");
		assertThat(operator.get("/help?q=mysqldump").body()).contains("<mark>mysqldump</mark>");
		assertThat(operator.get("/help/mysql").body()).contains("<h1>MySQL");
		assertThat(new WebClient(this.port).get("/help/talk").statusCode()).isEqualTo(302);
	}

	@Test
	void whatIsSearchedForIsOnlyShown() {
		String hostile = "%3Cscript%3Ealert(1)%3C/script%3E%22";
		assertThat(login("CZ0036").get("/help?q=" + hostile).body()).contains("&lt;script&gt;")
			.doesNotContain("<script>alert");
		assertThat(login("CZ0036").get("/help/..%2Fapplication.yml").statusCode()).isIn(400, 404);
	}

	@Test
	void everyPageLeadsToItsExplanation() {
		WebClient member = login("CZ0036");
		assertThat(member.get("/").body()).contains("href=\"/help/first-steps\"", "href=\"/help\"");
		assertThat(member.get("/findings/clauses").body()).contains("href=\"/help/inspection-finding\"");
		assertThat(member.get("/help").body()).doesNotContain("怎么办理");
		assertThat(new WebClient(this.port).get("/honours").body()).contains("光荣榜").doesNotContain("/help");
		assertThat(login("CZ0061").get("/rulebooks").body()).contains("href=\"/help/rulebooks\"");
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

}
