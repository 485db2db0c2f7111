package cn.shizhao.platform.year;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendar as people see it, and the address under which their phones read it.
 */
@SampleTest
class CalendarIntegrationTests {

	private static final String MEMBER = "CZ0036";

	private static final String OFFICE = "CZ0047";

	private static final Pattern ADDRESS = Pattern.compile("value=\"http://[^/]+(/calendar\\.ics\\?token=\\w+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aMonthShowsHolidaysWorkdaysAndWhatTheYearBrings() {
		String page = login(MEMBER).get("/calendar?month=2026-02").body();
		assertThat(page).contains("工作日历 · ", "2026年2月", "休 春节", "班 春节调休", "2026年2月督查通报", "月通报 · ")
			.contains("month=2026-01", "month=2026-03")
			.doesNotContain("还没有工作日历文件");
		assertThat(page.indexOf("星期一")).isLessThan(page.indexOf("星期日"));
		assertThat(login(MEMBER).get("/calendar?month=2026-10").body()).contains("2026年第三季度季讲评")
			.doesNotContain("/reviews/2026Q3");
		assertThat(login(OFFICE).get("/calendar?month=2026-10").body()).contains("/reviews/2026Q3");
	}

	@Test
	void aYearWithoutAFileSaysSoAndAFilterLeavesOneKind() {
		assertThat(login(MEMBER).get("/calendar?view=list&year=2027").body()).contains("2027 年还没有工作日历文件", "2026年第四季度测评",
				"2027年12月督查通报", "个工作日");
		assertThat(login(MEMBER).get("/calendar?view=list&year=2027&kind=REVIEW").body()).contains("2027年第一季度季讲评")
			.doesNotContain("督查通报</span>", "第一季度测评");
		assertThat(login(MEMBER).get("/calendar?view=list&year=2027&kind=LECTURE").body()).contains("没有“月讲堂”");
		assertThat(login(MEMBER).get("/calendar/export?year=2027&kind=BULLETIN&format=csv").body().lines()).hasSize(13);
	}

	@Test
	void whatBelongsTogetherStandsInOneMenu() {
		assertThat(login(OFFICE).get("/calendar").body()).contains("<summary>测评</summary>", "<summary>管理</summary>",
				"aria-current=\"page\">日历</a>");
		assertThat(login(OFFICE).get("/index/2026Q2").body())
			.containsPattern("<summary class=\"current\">测评</summary>");
		assertThat(login(MEMBER).get("/calendar").body()).contains("<summary>督查</summary>")
			.doesNotContain("管理</summary>");
		assertThat(login("CZ0061").get("/calendar").body()).as("a single entry needs no menu")
			.contains("<a href=\"/rulebooks\">规则</a>")
			.doesNotContain("管理</summary>");
	}

	@Test
	void whatCannotBeShownIsRefusedInWords() {
		assertThat(login(MEMBER).get("/calendar?month=2026-13").body()).contains("月份“2026-13”不对");
		assertThat(login(MEMBER).get("/calendar?kind=none").body()).contains("没有“none”这一类事项");
		assertThat(login(MEMBER).get("/calendar?view=list&year=1066").body()).contains("年份 1066 不对");
	}

	@Test
	void aSecretAddressNeedsNoLoginUntilItIsRenewedOrWithdrawn() {
		WebClient member = login(MEMBER);
		String first = renew(member);
		HttpResponse<String> feed = new WebClient(this.port).get(first);
		assertThat(feed.statusCode()).isEqualTo(200);
		assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
		assertThat(feed.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((words) -> assertThat(words).contains("no-store"));
		assertThat(Biweekly.parse(feed.body()).first().getEvents())
			.extracting((VEvent event) -> event.getUid().getValue())
			.contains("bulletin-2026-12@shizhao", "evaluation-2026Q4@shizhao", "review-2026Q4@shizhao")
			.doesNotHaveDuplicates();
		assertThat(feed.body()).doesNotContain(MEMBER);
		assertThat(member.get("/calendar").body()).contains("最近一次读取在").doesNotContain(first);
		assertThat(this.jdbc.queryForObject("SELECT token_hash FROM calendar_token", String.class))
			.isNotEqualTo(first.substring(first.indexOf('=') + 1));

		String second = renew(member);
		assertThat(new WebClient(this.port).get(first).statusCode()).isEqualTo(404);
		assertThat(new WebClient(this.port).get(second).statusCode()).isEqualTo(200);
		member.form("/calendar/subscription/withdraw", Map.of());
		assertThat(new WebClient(this.port).get(second).statusCode()).isEqualTo(404);
		assertThat(new WebClient(this.port).get("/calendar.ics").body()).contains("请登录实招，在“日历”页重新生成");
		assertThat(member.get("/calendar").body()).contains("生成订阅地址");
	}

	@Test
	void theFileIsForThoseLoggedIn() {
		HttpResponse<String> file = login(MEMBER).get("/calendar/file");
		assertThat(file.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((words) -> assertThat(words).startsWith("attachment"));
		assertThat(file.body()).startsWith("BEGIN:VCALENDAR");
		assertThat(new WebClient(this.port).get("/calendar/file").statusCode()).isEqualTo(302);
	}

	private static String renew(WebClient client) {
		client.form("/calendar/subscription", Map.of());
		Matcher address = ADDRESS.matcher(client.get("/calendar").body());
		assertThat(address.find()).isTrue();
		return address.group(1);
	}

	private WebClient login(String person) {
		WebClient client = new WebClient(this.port);
		client.login(person, "shizhao2026");
		return client;
	}

}
