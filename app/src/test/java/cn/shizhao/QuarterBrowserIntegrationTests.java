package cn.shizhao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The sample's quarter by clicking, from a section's report to the page that lists the
 * ten. One person of each role sits at a browser; their colleagues work through REST.
 */
@EnabledIfEnvironmentVariable(named = "SHIZHAO_BROWSER", matches = ".+",
		disabledReason = "需要 Chromium:把环境变量 SHIZHAO_BROWSER 设为它的路径")
class QuarterBrowserIntegrationTests {

	private static final Path ROLES = Path.of("config/sample/roles.csv");

	private static final Path ROSTER = Path.of("config/sample/roster.csv");

	private static final String HEAD_OF_K02 = "CZ0030";

	private static final String SECRETARY_OF_B02 = "CZ0128";

	private static final String OFFICE = "CZ0047";

	private static final String COMMITTEE = "CZ0018";

	private static final String DISCIPLINE = "CZ0048";

	private static final String LEADER = "CZ0001";

	@BeforeAll
	static void beForgivingOnABusyMachine() {
		PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
	}

	@Test
	void aQuarterRunsByClickingFromTheReportsToTheApprovedTen(@TempDir Path folder) throws IOException {
		try (ApplicationProcess application = ApplicationProcess.start(folder);
				Playwright playwright = Desk.playwright();
				Browser browser = Desk.browser(playwright)) {
			report(browser, application);
			otherHeads().forEach((head) -> report(application, head));
			checkFacts(browser, application);
			confirm(browser, application);
			otherSecretaries().forEach((secretary) -> confirm(application, secretary));
			decideTies(browser, application);
			review(browser, application);
			approve(browser, application);
			try (Desk member = desk(browser, application, HEAD_OF_K02)) {
				Locator page = member.visit("/selection/2026Q3").locator("main");
				assertThat(page).containsText("季度标兵");
				assertThat(page.locator("table tr", new Locator.LocatorOptions().setHasText("当选"))
					.filter(new Locator.FilterOptions().setHasText("CZ"))).hasCount(10);
			}
		}
	}

	private static void report(Browser browser, ApplicationProcess application) {
		try (Desk head = desk(browser, application, HEAD_OF_K02).onASlowLine()) {
			Locator form = head.claim("报送科室评分");
			List<Locator> scores = form.locator("input[type=text]").all();
			scores.get(0).fill("101");
			head.page().locator(".form-actions button.btn-primary").click();
			assertThat(form).containsText("100");
			for (int i = 0; i < scores.size(); i++) {
				scores.get(i).fill((i % 2 == 0) ? "92.5" : "88");
			}
			head.complete();
		}
	}

	private static void report(ApplicationProcess application, String id) {
		Clerk head = Clerk.login(application.client(), id);
		String task = head.claim("userTask_reportSection");
		head.fillReport(task, List.of("90", "86.5", "93", "97.25", "81"));
		head.complete(task);
	}

	private static void checkFacts(Browser browser, ApplicationProcess application) {
		await(application, OFFICE, "userTask_checkFacts");
		try (Desk office = desk(browser, application, OFFICE)) {
			Locator form = office.claim("核对测评事实");
			Locator missing = form.locator("input[type=checkbox]", new Locator.LocatorOptions());
			if (missing.count() > 0) {
				missing.last().check();
			}
			office.complete();
		}
	}

	private static void confirm(Browser browser, ApplicationProcess application) {
		await(application, SECRETARY_OF_B02, "userTask_confirmLedgers");
		try (Desk secretary = desk(browser, application, SECRETARY_OF_B02)) {
			Locator form = secretary.claim("确认党员台账");
			assertThat(form).containsText("指数台账");
			form.locator("input[type=checkbox]").check();
			secretary.complete();
		}
	}

	private static void confirm(ApplicationProcess application, String id) {
		Clerk secretary = Clerk.login(application.client(), id);
		String task = secretary.claim("userTask_confirmLedgers");
		secretary.save(task, "ledgers", Map.of("checked", true, "disputes", List.of()));
		secretary.complete(task);
	}

	private static void decideTies(Browser browser, ApplicationProcess application) {
		Clerk office = Clerk.login(application.client(), OFFICE);
		Awaitility.await()
			.atMost(java.time.Duration.ofMinutes(2))
			.until(() -> Stream.of("userTask_decideTie", "userTask_reviewIntegrity")
				.anyMatch((task) -> !office.tasks(task).isEmpty()));
		if (!office.tasks("userTask_decideTie").isEmpty()) {
			try (Desk committee = desk(browser, application, COMMITTEE)) {
				Locator form = committee.claim("裁定");
				form.locator("textarea").all().forEach((reason) -> reason.fill("按入党时间先后"));
				committee.complete();
			}
		}
	}

	private static void review(Browser browser, ApplicationProcess application) {
		await(application, DISCIPLINE, "userTask_reviewIntegrity");
		try (Desk discipline = desk(browser, application, DISCIPLINE)) {
			discipline.claim("廉政");
			discipline.complete();
		}
	}

	private static void approve(Browser browser, ApplicationProcess application) {
		await(application, LEADER, "userTask_approveSelection");
		try (Desk leader = desk(browser, application, LEADER)) {
			Locator form = leader.claim("审批");
			form.locator("input[type=radio]").first().check();
			leader.complete();
		}
	}

	private static void await(ApplicationProcess application, String id, String task) {
		Clerk clerk = Clerk.login(application.client(), id);
		Awaitility.await(task).atMost(java.time.Duration.ofMinutes(2)).until(() -> !clerk.tasks(task).isEmpty());
	}

	private static Desk desk(Browser browser, ApplicationProcess application, String id) {
		return Desk.login(browser, "http://localhost:" + application.port(), id);
	}

	private static List<String> otherHeads() throws IOException {
		return ids(ROSTER, "科室负责人", HEAD_OF_K02);
	}

	private static List<String> otherSecretaries() throws IOException {
		return ids(ROLES, "支部书记", SECRETARY_OF_B02);
	}

	private static List<String> ids(Path file, String what, String except) throws IOException {
		return Files.readAllLines(file, StandardCharsets.UTF_8)
			.stream()
			.filter((line) -> line.contains("," + what + ","))
			.map((line) -> line.substring(0, line.indexOf(',')))
			.filter((id) -> !id.equals(except))
			.toList();
	}

}
