package cn.shizhao;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * An inspector on a round through the building: several findings in a row, by the
 * keyboard, with a mistake, a page left in the middle, and a file.
 */
@LiveTest
@EnabledIfEnvironmentVariable(named = "SHIZHAO_BROWSER", matches = ".+",
		disabledReason = "set SHIZHAO_BROWSER to the path of a Chromium")
class RoundBrowserIntegrationTests {

	private static final String INSPECTOR = "CZ0048";

	private static final String COMPANION = "CZ0047";

	@LocalServerPort
	private int port;

	@Test
	void aRoundIsEnteredOneFindingAfterTheOther() {
		try (Playwright playwright = Desk.playwright();
				Browser browser = Desk.browser(playwright);
				Desk desk = Desk.login(browser, "http://localhost:" + this.port, INSPECTOR)) {
			Page page = desk.visit("/findings/round");
			page.fill("input[name=place]", "二楼办公区");
			page.selectOption("select[name=companion]", COMPANION);
			choose(page, "dep", "窦恩鹏");
			page.selectOption("select[name=clause]", "2");
			page.check("input[value=MINOR]");
			page.fill("textarea[name=facts]", "9:20 才到岗");
			page.keyboard().press("Control+Enter");
			assertThat(page.locator("#round-problem")).containsText("先核对请假");
			page.check("input[name=leaveChecked]");
			page.keyboard().press("Control+Enter");
			assertThat(page.locator("#round-saved")).containsText("窦恩鹏认定为提醒");

			assertThat(page.locator("input[name=place]")).hasValue("二楼办公区");
			assertThat(page.locator("select[name=companion]")).hasValue(COMPANION);
			assertThat(page.locator("textarea[name=facts]")).hasValue("");
			choose(page, "CZ0050", "花梅俊");
			page.route("**/api/findings/entry", Route::abort, new Page.RouteOptions().setTimes(2));
			page.fill("textarea[name=facts]", "窗口没有人");
			assertThat(page.locator("#round-saved")).containsText("暂时存不上，正在重试……连不上服务器");
			assertThat(page.locator("#round-saved")).containsText("草稿已保存");
			page.reload();
			assertThat(page.locator("textarea[name=facts]")).hasValue("窗口没有人");
			assertThat(page.locator("input[data-person]")).hasValue("花梅俊 CZ0050");
			page.setInputFiles("input[name=evidence]",
					new FilePayload("x.pdf", "application/pdf", "%PDF-1.4 x".getBytes()));
			assertThat(page.locator("#round-evidence")).hasText("已附证据");
			page.selectOption("select[name=clause]", "3");
			desk.refuseDrafts("**/api/findings/entry", 2);
			page.check("input[value=SEVERE]");
			assertThat(page.locator("#round-saved")).containsText("暂时存不上，正在重试……正在恢复");
			page.click("button[type=submit]:has-text('登记')");
			Locator rows = page.locator("#round-today tbody tr");
			assertThat(page.locator("#round-saved")).containsText("花梅俊认定为严重");
			assertThat(rows.first()).containsText("另行谈话");
			rows.first().locator("a").click();
			assertThat(page.locator("main")).containsText("看证据");
		}
	}

	private static void choose(Page page, String typed, String name) {
		page.locator("input[data-person]").fill(typed);
		assertThat(page.locator(".sz-people li").first()).containsText(name);
		page.keyboard().press("Enter");
		assertThat(page.locator("input[data-person]")).hasValue(Pattern.compile(name + " CZ\\d+"));
	}

}
