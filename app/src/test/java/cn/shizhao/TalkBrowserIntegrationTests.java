package cn.shizhao;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A talk in the browser: started in Tasklist by a branch secretary, recorded, sent back,
 * confirmed, followed up, and found in the register.
 */
@EnabledIfEnvironmentVariable(named = "SHIZHAO_BROWSER", matches = ".+",
		disabledReason = "需要 Chromium：把环境变量 SHIZHAO_BROWSER 设为它的路径")
@LiveTest
class TalkBrowserIntegrationTests {

	private static final String SECRETARY = "CZ0128";

	private static final String HEAD = "CZ0030";

	private static final String PERSON = "CZ0058";

	private static final String OWNER = "CZ0086";

	@LocalServerPort
	private int port;

	@BeforeAll
	static void beForgivingOnABusyMachine() {
		PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
	}

	@Test
	void fromTheRequestToTheLastMeasure() {
		try (Playwright playwright = Desk.playwright(); Browser browser = Desk.browser(playwright)) {
			start(browser);
			record(browser);
			sendBack(browser);
			correct(browser);
			confirm(browser);
			followUp(browser);
			try (Desk person = desk(browser, PERSON)) {
				Page page = person.visit("/talks");
				assertThat(page.locator("tbody tr")).hasCount(1);
				page.getByText("查看", new Page.GetByTextOptions().setExact(true)).last().click();
				assertThat(page.locator("main")).containsText("谈了家里的事，办公室");
				assertThat(page.locator("main")).containsText("已调整到下月");
			}
		}
	}

	private void start(Browser browser) {
		try (Desk secretary = desk(browser, SECRETARY)) {
			Page page = secretary.visit("/camunda/app/tasklist/default/");
			page.getByText("发起流程").first().click();
			page.locator(".modal-body").getByText("谈心谈话", new Locator.GetByTextOptions().setExact(true)).click();
			Locator form = page.locator("form.sz-form");
			form.locator("#trigger").selectOption("家庭变故或困难");
			form.locator("#person").selectOption("陈𬀩 " + PERSON);
			form.locator("#reason").fill("家里老人住院");
			assertThat(form.locator("#talker")).hasCount(0);
			page.locator(".modal-footer .btn-primary").click();
			assertThat(page.locator(".modal-body")).hasCount(0);
		}
	}

	private void record(Browser browser) {
		try (Desk head = desk(browser, HEAD)) {
			Locator form = head.claim("谈话并登记");
			assertThat(form).containsText("家里老人住院");
			form.locator("#talkedOn").fill(LocalDate.now().toString());
			form.locator("#place").fill("小会议室");
			form.locator("#way").selectOption("面谈");
			assertThat(form).containsText("草稿已保存");
			head.refuseDrafts("**/talk-record", 2);
			form.locator("#content").fill("谈了家里的事");
			assertThat(form).containsText("暂时存不上，正在重试……正在恢复");
			assertThat(form.locator("#content")).hasValue("谈了家里的事");
			form.locator("#measures").fill("调整值班");
			form.locator("#owner").selectOption("范达 " + OWNER);
			form.locator("#measuresDueOn").fill(LocalDate.now().plusDays(10).toString());
			assertThat(form).containsText("草稿已保存");
			head.refuseDrafts("**/talk-record", 2);
			head.complete();
		}
	}

	private void sendBack(Browser browser) {
		try (Desk person = desk(browser, PERSON)) {
			Locator form = person.claim("核对谈话记录");
			assertThat(form).containsText("小会议室 面谈");
			form.locator("input[type=radio]").last().check();
			form.locator("#words").fill("地点在办公室");
			person.complete();
		}
	}

	private void correct(Browser browser) {
		try (Desk head = desk(browser, HEAD)) {
			Locator form = head.claim("谈话并登记");
			assertThat(form).containsText("地点在办公室");
			assertThat(form.locator("#talkedOn")).hasValue(LocalDate.now().toString());
			saveElsewhere(head.page(), "另一个窗口写的");
			form.locator("#content").fill("这个窗口写的");
			assertThat(form).containsText("在别的窗口保存过另一份草稿");
			form.getByText("用已保存的").click();
			assertThat(form.locator("#content")).hasValue("另一个窗口写的");
			saveElsewhere(head.page(), "又一个窗口写的");
			form.locator("#content").fill("谈了家里的事，办公室");
			head.page().locator(".form-actions button.btn-primary").click();
			form.getByText("用这里的").click();
			assertThat(form).containsText("草稿已保存");
			assertThat(form.locator("#content")).hasValue("谈了家里的事，办公室");
			head.complete();
		}
	}

	private void saveElsewhere(Page page, String content) {
		Matcher task = Pattern.compile("task=([0-9a-f-]{36})").matcher(page.url());
		org.assertj.core.api.Assertions.assertThat(task.find()).isTrue();
		WebClient window = new WebClient(this.port);
		window.login(HEAD, Clerk.PASSWORD);
		LocalDate today = LocalDate.now();
		org.assertj.core.api.Assertions
			.assertThat(
					window
						.draft("/api/tasks/" + task.group(1) + "/talk-record",
								"""
										{"talkedOn": "%s", "place": "办公室", "way": "FACE", "content": "%s", "measures": "调整值班",
										 "owner": "%s", "measuresDueOn": "%s"}"""
									.formatted(today, content, OWNER, today.plusDays(10)))
						.statusCode())
			.isEqualTo(200);
	}

	private void confirm(Browser browser) {
		try (Desk person = desk(browser, PERSON)) {
			person.claim("核对谈话记录").locator("input[type=radio]").first().check();
			person.complete();
		}
	}

	private void followUp(Browser browser) {
		try (Desk owner = desk(browser, OWNER)) {
			Locator form = owner.claim("跟进措施");
			assertThat(form).containsText("调整值班");
			assertThat(owner.page().locator("body")).not().containsText("陈𬀩");
			form.locator("input[type=radio]").first().check();
			form.locator("#words").fill("已调整到下月");
			owner.complete();
		}
	}

	private Desk desk(Browser browser, String id) {
		return Desk.login(browser, "http://localhost:" + this.port, id);
	}

}
