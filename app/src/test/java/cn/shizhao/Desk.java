package cn.shizhao;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.awaitility.Awaitility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Someone at a browser: logs in, opens a task from the start page, works in Tasklist.
 */
final class Desk implements AutoCloseable {

	private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final int PATIENCE_MS = 60_000;

	private final BrowserContext context;

	private final Page page;

	private final String base;

	private Desk(BrowserContext context, String base) {
		this.context = context;
		this.page = context.newPage();
		this.page.setDefaultTimeout(PATIENCE_MS);
		this.base = base;
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
		return form;
	}

	/**
	 * Completes the open task and waits until Tasklist has let go of it.
	 */
	void complete() {
		Locator button = this.page.locator(".form-actions button.btn-primary");
		assertThat(button).isEnabled();
		Locator form = this.page.locator("form.sz-form");
		// a click that meets a draft being saved changes nothing; people click again
		Awaitility.await("the task to be handed in").atMost(Duration.ofMinutes(2)).pollInSameThread().until(() -> {
			if (form.count() > 0 && button.isEnabled()) {
				button.click();
			}
			return gone(form);
		});
	}

	private static boolean gone(Locator form) {
		try {
			form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED).setTimeout(8000));
			return true;
		}
		catch (TimeoutError ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
