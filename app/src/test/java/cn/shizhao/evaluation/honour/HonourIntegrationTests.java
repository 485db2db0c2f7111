package cn.shizhao.evaluation.honour;

import cn.shizhao.AnnouncedQuarter;
import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who hangs on the board, and who sees what of it.
 */
@SampleTest
class HonourIntegrationTests {

	private static final String MEMBER = "CZ0036";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void onlyTheSampleIsThere(@Autowired ApplicationContext application) {
		new AnnouncedQuarter(application).takeBack();
	}

	@Test
	void whatWasWonHangsOnTheBoardForEveryoneAndItsHistoryForColleagues() {
		WebClient nobody = new WebClient(this.port);
		assertThat(nobody.get("/honours").body()).contains("光荣榜", "2026年第二季度", "季度标兵", "优秀科室")
			.doesNotContain("CZ0", "/honours/people/");
		assertThat(nobody.get("/honours?screen=true").body()).contains("20;url=/honours?screen=true&amp;period=2026Q1");
		assertThat(nobody.get("/honours?period=2026Q3").body()).contains("这一期还没有张榜");
		assertThat(nobody.get("/honours/history").statusCode()).isEqualTo(302);
		WebClient member = login(MEMBER);
		String winner = this.jdbc.queryForObject("SELECT MIN(person_id) FROM letter WHERE period = '2026Q1'",
				String.class);
		assertThat(member.get("/honours/people/" + winner).body()).contains("2026年第一季度", "季度标兵", "的荣誉");
		assertThat(member.get("/honours/people/CZ0001").body()).contains("还没有在榜上");
		assertThat(member.get("/honours/history?q=" + winner).body()).contains("共 <strong>1</strong> 个");
		assertThat(member.get("/honours/history/export?format=csv").body()).contains("编号,名称", "2026年第一季度季度标兵");
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

}
