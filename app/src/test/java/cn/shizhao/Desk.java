package cn.shizhao;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Someone at a browser: logs in, opens a task from the start page, works in Tasklist.
 */
final class Desk implements AutoCloseable {

	private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final int FORBIDDEN = 403;

	private static final int PATIENCE_MS = 60_000;

	private static final int SETTLED_MS = 1_500;

	private static final JsonObject SLOW_LINE = JsonParser
		.parseString("{offline: false, latency: 400, downloadThroughput: -1, uploadThroughput: -1}")
		.getAsJsonObject();

	private final BrowserContext context;

	private final Page page;

	private final String base;

	private final List<String> refused = new ArrayList<>();

	private Desk(BrowserContext context, String base) {
		this.context = context;
		this.page = context.newPage();
		this.page.setDefaultTimeout(PATIENCE_MS);
		this.base = base;
		this.page.onResponse((answer) -> {
			if (answer.status() == FORBIDDEN && answer.url().contains("/camunda/api/")) {
				this.refused.add(answer.request().method() + " " + answer.url());
			}
		});
	}

	static Playwright playwright() {
		// the browser is the installed one
		return Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
	}

	static Browser browser(Playwright playwright) {
		return playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(Path.of(System.getenv("SHIZHAO_BROWSER"))).setArgs(FLAGS));
	}

	static Desk login(Browser browser, String base, String id) {
		Desk desk = new Desk(
				browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("zh-CN")),
				base);
		desk.page.navigate(base + "/");
		desk.page.fill("input[name=username]", id);
		desk.page.fill("input[name=password]", Clerk.PASSWORD);
		desk.page.keyboard().press("Enter");
		desk.page.waitForURL(base + "/");
		return desk;
	}

	/**
	 * Makes every answer come late, as over a busy office line.
	 */
	Desk onASlowLine() {
		this.context.newCDPSession(this.page).send("Network.emulateNetworkConditions", SLOW_LINE);
		return this;
	}

	/**
	 * Answers the next drafts as when the database is away.
	 */
	void refuseDrafts(String address, int times) {
		this.page.route(address, (route) -> {
			if (route.request().method().equals("PUT")) {
				route.fulfill(new Route.FulfillOptions().setStatus(503)
					.setContentType("application/json")
					.setBody("{\"message\":\"正在恢复\"}"));
			}
			else {
				route.resume();
			}
		}, new Page.RouteOptions().setTimes(times));
	}

	Page page() {
		return this.page;
	}

	Page visit(String path) {
		this.page.navigate(this.base + path);
		return this.page;
	}

	/**
	 * Opens a task from the start page in Tasklist and claims it.
	 */
	Locator claim(String task) {
		visit("/");
		this.page.locator("a[href*='/camunda/app/tasklist']", new Page.LocatorOptions().setHasText(task))
			.first()
			.click();
		this.page.getByText("认领", new Page.GetByTextOptions().setExact(true)).first().click();
		Locator form = this.page.locator("form.sz-form");
		assertThat(form.locator("fieldset").first()).isEnabled();
		settle(form);
		return form;
	}

	/**
	 * Waits until Tasklist, which reads a claimed task again and builds its form anew,
	 * has done so: what is typed or clicked before is lost.
	 */
	private void settle(Locator form) {
		do {
			this.page.waitForLoadState(LoadState.NETWORKIDLE);
			form.evaluate("form => form.dataset.seen = 'yes'");
			this.page.waitForTimeout(SETTLED_MS);
		}
		while (form.count() != 1 || form.getAttribute("data-seen") == null);
	}

	/**
	 * Completes the open task and waits until Tasklist has let go of it.
	 */
	void complete() {
		Locator form = this.page.locator("form.sz-form");
		Locator button = this.page.locator(".form-actions button.btn-primary");
		assertThat(button).isEnabled();
		button.click();
		try {
			assertThat(form).hasCount(0);
		}
		catch (AssertionError ex) {
			throw new AssertionError("Tasklist keeps the task and shows:\n" + this.page.locator("body").innerText(),
					ex);
		}
	}

	/**
	 * What the engine's doors refused since the last question; nothing, where people work
	 * as they should.
	 */
	List<String> refused() {
		List<String> refused = List.copyOf(this.refused);
		this.refused.clear();
		return refused;
	}

	@Override
	public void close() {
		this.context.close();
		if (!this.refused.isEmpty()) {
			throw new AssertionError("refused by the engine's doors: " + this.refused);
		}
	}

}
