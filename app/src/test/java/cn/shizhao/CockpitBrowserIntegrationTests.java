package cn.shizhao;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operator in Cockpit and Admin, where nothing they need is refused, and the auditor,
 * who sees processes but not what Java says.
 */
@EnabledIfEnvironmentVariable(named = "SHIZHAO_BROWSER", matches = ".+",
		disabledReason = "需要 Chromium：把环境变量 SHIZHAO_BROWSER 设为它的路径")
@LiveTest
class CockpitBrowserIntegrationTests {

	private static final String OPERATOR = "CZ0049";

	private static final String AUDITOR = "CZ0044";

	private static final List<String> INSTANCE_TABS = List.of("variables-tab", "incidents-tab",
			"called-process-instances-tab", "user-tasks-tab", "jobs-tab", "external-tasks-tab");

	@LocalServerPort
	private int port;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private RuntimeService runtimeService;

	private Job job;

	@BeforeAll
	static void beForgivingOnABusyMachine() {
		PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
	}

	@BeforeEach
	void aJobFailed() {
		this.job = this.managementService.createJobQuery()
			.timers()
			.processDefinitionKey("quarterly-evaluation")
			.listPage(0, 1)
			.get(0);
		this.managementService.setJobRetries(this.job.getId(), 0);
	}

	@AfterEach
	void allIsWell() {
		this.managementService.setJobRetries(this.job.getId(), 3);
		this.runtimeService.activateProcessInstanceById(this.job.getProcessInstanceId());
	}

	@Test
	void theOperatorFindsEverythingRetriesAndSuspends() {
		try (Playwright playwright = Desk.playwright();
				Browser browser = Desk.browser(playwright);
				Desk desk = Desk.login(browser, base(), OPERATOR)) {
			open(desk, "cockpit", "/dashboard", ".dashboard, [cam-dashboard], main");
			for (String at : List.of("/processes", "/tasks", "/decisions", "/batch",
					"/process-definition/" + this.job.getProcessDefinitionId() + "/runtime")) {
				open(desk, "cockpit", at, "body");
			}
			assertThat(desk.refused()).as("counts by group show tasks")
				.allMatch((call) -> call.contains("group-count"));
			for (String tab : INSTANCE_TABS) {
				open(desk, "cockpit", instance(tab), ".ctn-content-bottom");
			}
			for (String at : List.of("/", "/groups", "/system?section=system-settings-general")) {
				open(desk, "admin", at, "body");
			}
			Page page = open(desk, "cockpit", instance("incidents-tab"), ".ctn-content-bottom");
			confirm(page, page.locator(".ctn-content-bottom .glyphicon-repeat").first());
			Job retried = this.managementService.createJobQuery().jobId(this.job.getId()).singleResult();
			assertThat(retried.getRetries()).isOne();
			confirm(page, page.locator(".btn-suspend-action").first());
			assertThat(this.runtimeService.createProcessInstanceQuery()
				.processInstanceId(this.job.getProcessInstanceId())
				.suspended()
				.count()).isOne();
		}
	}

	@Test
	void theAuditorSeesProcessesAndNoJavaText() {
		try (Playwright playwright = Desk.playwright();
				Browser browser = Desk.browser(playwright);
				Desk desk = Desk.login(browser, base(), AUDITOR)) {
			Page page = open(desk, "cockpit", instance("user-tasks-tab"), ".ctn-content-bottom");
			assertThat(page.locator(".ctn-content-bottom")).containsText("报送科室评分");
			assertThat(desk.refused()).allMatch((call) -> call.contains("/incident"));
		}
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

	private String instance(String tab) {
		return "/process-instance/" + this.job.getProcessInstanceId() + "/runtime?tab=" + tab;
	}

	/** Anew each time: within the same page only the part after the hash would change. */
	private static Page open(Desk desk, String application, String at, String part) {
		desk.page().navigate("about:blank");
		Page page = desk.visit("/camunda/app/" + application + "/default/#" + at);
		assertThat(page.locator(".navbar-brand").first()).isVisible();
		assertThat(page.locator(part).first()).isVisible();
		page.waitForLoadState(LoadState.NETWORKIDLE);
		return page;
	}

	/** Presses a button, and in the window that opens first to do it, then to close. */
	private static void confirm(Page page, Locator button) {
		button.click();
		Locator window = page.locator(".modal-content");
		window.locator(".modal-footer .btn-primary:visible").click();
		assertThat(window.locator(".modal-footer button:visible")).hasCount(1);
		window.locator(".modal-footer button:visible").click();
		assertThat(window).hasCount(0);
	}

}
