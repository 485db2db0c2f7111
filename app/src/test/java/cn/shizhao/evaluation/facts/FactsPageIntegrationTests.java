package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Importing, looking at and taking along the facts of a quarter, through the web.
 */
@ApplicationTest
class FactsPageIntegrationTests {

	private static final Period PERIOD = SmallBureau.PERIOD;

	private static final String PAGE = "/facts/" + PERIOD;

	private static final String RARE = SmallBureau.RARE;

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private FactBook book;

	@Autowired
	private JdbcTemplate jdbc;

	private SmallBureau bureau;

	@BeforeEach
	void makeABureau() {
		this.bureau = new SmallBureau(this.jdbc, this.accounts);
		this.bureau.make();
	}

	@Test
	void theOfficeImportsAfterSeeingWhatChanges() {
		WebClient office = login("FT08");
		HttpResponse<String> preview = upload(office, "facts.csv",
				csv("编号,姓名,志愿服务时长,月讲堂到课率", "FT01," + RARE + ",5.5,0.6667", "FT02,何平,3,1"));
		assertThat(preview.statusCode()).isEqualTo(200);
		assertThat(preview.body()).contains("facts.csv", RARE, "5.5", "确认导入");
		assertThat(this.book.freeze(PERIOD, "FT08")).isEqualTo(1);
		HttpResponse<String> confirmed = office.form(confirmation(preview.body()), Map.of());
		assertThat(confirmed.statusCode()).isEqualTo(302);
		assertThat(office.get(PAGE).body()).contains("已导入，新增或改变了 4 个值", "个值在冻结之后又有了新的导入");
		this.book.freeze(PERIOD, "FT08");
		assertThat(office.get(PAGE + "?version=2&changed=true").body()).contains(RARE, "5.5", "导入 facts.csv 第2行",
				"第 2 版");
	}

	@Test
	void aRefusedFileShowsEveryProblem() {
		HttpResponse<String> refused = upload(login("FT08"), "bad.csv",
				csv("编号,志愿服务时长,月讲堂到课率", "FT77,5.5,0.6667", "FT02,三,1.5"));
		assertThat(refused.body()).contains("没有导入", "<strong>3</strong> 处问题", "“FT77”不是在册的党员", "“三”不是数字", "不能大于 1")
			.doesNotContain("确认导入");
	}

	@Test
	void onlyTheOfficeImports() {
		byte[] file = csv("编号,志愿服务时长", "FT01,5.5");
		for (String id : List.of("FT01", "FT02", "FT09")) {
			WebClient other = login(id);
			assertThat(upload(other, "a.csv", file).statusCode()).as(id).isEqualTo(403);
			assertThat(other.form(PAGE + "/imports/any/confirm", Map.of()).statusCode()).as(id).isEqualTo(403);
			assertThat(other.form(PAGE + "/imports/any/withdraw", Map.of("reason", "理由")).statusCode()).as(id)
				.isEqualTo(403);
			assertThat(other.get(PAGE).body()).as(id).doesNotContain("上传并预览");
		}
	}

	@Test
	void membersSeeThemselvesHeadsTheirSectionAndAuditorsAll() {
		this.book.freeze(PERIOD, "FT08");
		assertThat(login("FT01").get(PAGE).body()).contains(RARE).doesNotContain("何平");
		assertThat(login("FT02").get(PAGE).body()).contains(RARE, "何平");
		assertThat(login("FT09").get(PAGE + "?q=FT01").body()).contains(RARE).doesNotContain("何平");
		assertThat(login("FT01").get(PAGE + "?subject=SECTION").body()).contains("没有符合条件、且您可以查看的值");
		assertThat(login("FT02").get(PAGE + "?subject=SECTION").body()).contains("试验科");
	}

	@Test
	void anExportIsAFileWithAChineseName() {
		this.book.correct(PERIOD, Subject.MEMBER, "FT01", Indicator.VOLUNTEER_HOURS, new BigDecimal("5.5"), "补登",
				"FT08");
		this.book.freeze(PERIOD, "FT08");
		HttpResponse<String> csv = login("FT01").get(PAGE + "/export?format=csv&indicator=PERFORMANCE");
		assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment",
				"%E5%85%9A%E5%91%98%E4%BA%8B%E5%AE%9E-2025Q1-%E7%AC%AC1%E7%89%88.csv");
		assertThat(csv.body()).startsWith("\uFEFF编号,姓名,支部编号,科室编号,").contains("FT01," + RARE + ",FB1,FK1,,,,,5.5");
		assertThat(login("FT01").get(PAGE + "/export?format=xlsx").statusCode()).isEqualTo(200);
	}

	@Test
	void whatIsNotThereIsSaidPlainly() {
		WebClient office = login("FT08");
		assertThat(office.get(PAGE).body()).contains("还没有冻结的事实");
		assertThat(office.get(PAGE + "?version=4").statusCode()).isEqualTo(400);
		assertThat(office.get(PAGE + "?version=4").body()).contains("没有第 4 版事实");
		assertThat(office.get("/facts/2025Q9").body()).contains("期别“2025Q9”不对");
		assertThat(office.get("/facts").statusCode()).isEqualTo(302);
	}

	private static HttpResponse<String> upload(WebClient client, String name, byte[] content) {
		return client.upload(PAGE + "/imports", "file", Map.of(name, content));
	}

	private WebClient login(String id) {
		return SmallBureau.login(this.port, id);
	}

	private static String confirmation(String page) {
		Matcher action = Pattern.compile("action=\"([^\"]+/confirm)\"").matcher(page);
		assertThat(action.find()).isTrue();
		return action.group(1);
	}

	private static byte[] csv(String... lines) {
		return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
	}

}
