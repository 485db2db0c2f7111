package cn.shizhao.evaluation.progress;

import java.net.http.HttpResponse;
import java.util.Map;

import cn.shizhao.ApplicationTest;
import cn.shizhao.SmallQuarter;
import cn.shizhao.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sees how far a quarter has come, and who may urge.
 */
@ApplicationTest
class ProgressIntegrationTests {

	private static final String PAGE = "/progress/" + SmallQuarter.PERIOD;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	private SmallQuarter quarter;

	@BeforeEach
	void start() {
		this.quarter = new SmallQuarter(this.application, this.port);
		this.quarter.start();
	}

	@Test
	void theOfficeSeesEverySectionWithAButtonToUrge() {
		HttpResponse<String> page = login(SmallQuarter.OFFICE).get(PAGE);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("2025年第二季度", "已报送 0 / 2", "试验一科", "试验二科", "待认领",
				"/tasks/" + this.quarter.taskOf("RK1") + "/urge");
	}

	@Test
	void aHeadSeesTheirOwnSectionWithoutUrging() {
		String page = login(SmallQuarter.HEAD_OF_ONE).get(PAGE).body();
		assertThat(page).contains("已报送 0 / 2", "试验一科").doesNotContain("试验二科", "/urge");
	}

	@Test
	void aMemberSeesOnlyHowMany() {
		String page = login(SmallQuarter.MEMBER_OF_ONE).get(PAGE).body();
		assertThat(page).contains("已报送 0 / 2").doesNotContain("试验一科", "试验二科");
	}

	@Test
	void aTaskIsUrgedOnceADay() {
		WebClient office = login(SmallQuarter.OFFICE);
		HttpResponse<String> first = urge(office, "RK1");
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.body().strip()).contains("已催办：人员RT01").doesNotContain("<main");
		assertThat(this.quarter.messagesTo(SmallQuarter.HEAD_OF_ONE)).hasSize(1)
			.first()
			.asString()
			.startsWith("【催办】请尽快办理“报送科室评分”（试验一科），")
			.endsWith("到期。");
		HttpResponse<String> second = urge(office, "RK1");
		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(second.body()).contains("今天已经催办过");
		assertThat(this.quarter.messagesTo(SmallQuarter.HEAD_OF_ONE)).hasSize(1);
		assertThat(office.get(PAGE).body()).contains("今天已催办");
	}

	@Test
	void onlyTheOfficeUrges() {
		assertThat(urge(login(SmallQuarter.HEAD_OF_TWO), "RK1").statusCode()).isEqualTo(403);
		assertThat(this.quarter.messagesTo(SmallQuarter.HEAD_OF_ONE)).isEmpty();
	}

	@Test
	void aTaskOfAnotherQuarterIsNotUrgedHere() {
		HttpResponse<String> refused = login(SmallQuarter.OFFICE)
			.form("/progress/2025Q1/tasks/" + this.quarter.taskOf("RK1") + "/urge", Map.of());
		assertThat(refused.statusCode()).isEqualTo(409);
	}

	@Test
	void aQuarterThatWasNeverOpenedSaysSo() {
		HttpResponse<String> page = login(SmallQuarter.OFFICE).get("/progress/2024Q4");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("2024年第四季度还没有开启测评");
	}

	private HttpResponse<String> urge(WebClient client, String section) {
		return client.form(PAGE + "/tasks/" + this.quarter.taskOf(section) + "/urge", Map.of());
	}

	private WebClient login(String id) {
		return this.quarter.login(id);
	}

}
