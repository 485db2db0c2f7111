package cn.shizhao;

import java.io.IOException;
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

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The sample's quarter by clicking, from a section's report to the page that lists the
 * ten. One person of each role sits at a browser; their colleagues work through REST.
 */
@LiveTest
@EnabledIfEnvironmentVariable(named = "SHIZHAO_BROWSER", matches = ".+",
		disabledReason = "需要 Chromium：把环境变量 SHIZHAO_BROWSER 设为它的路径")
class QuarterBrowserIntegrationTests {

	private static final String HEAD_OF_K02 = "CZ0030";

	private static final String SECRETARY_OF_B02 = "CZ0128";

	private static final String OFFICE = "CZ0047";

	private static final String COMMITTEE = "CZ0018";

	private static final String DISCIPLINE = "CZ0048";

	private static final String LEADER = "CZ0001";

	@LocalServerPort
	private int port;

	@BeforeAll
	static void beForgivingOnABusyMachine() {
		PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
	}

	@Test
	void aQuarterRunsByClickingFromTheReportsToTheApprovedTen() throws IOException {
		try (Playwright playwright = Desk.playwright(); Browser browser = Desk.browser(playwright)) {
			report(browser);
			otherHeads().forEach((head) -> report(head));
			checkFacts(browser);
			confirm(browser);
			otherSecretaries().forEach((secretary) -> confirm(secretary));
			decideTies(browser);
			review(browser);
			approve(browser);
			try (Desk member = desk(browser, HEAD_OF_K02)) {
				Locator page = member.visit("/selection/2026Q3").locator("main");
				assertThat(page).containsText("季度标兵");
				assertThat(page.locator("table tr", new Locator.LocatorOptions().setHasText("当选"))
					.filter(new Locator.FilterOptions().setHasText("CZ"))).hasCount(10);
			}
		}
	}

	private void report(Browser browser) {
		try (Desk head = desk(browser, HEAD_OF_K02).onASlowLine()) {
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

	private void report(String id) {
		Clerk head = Clerk.login(new WebClient(this.port), id);
		String task = head.claim("userTask_reportSection");
		head.fillReport(task, List.of("90", "86.5", "93", "97.25", "81"));
		head.complete(task);
	}

	private void checkFacts(Browser browser) {
		await(OFFICE, "userTask_checkFacts");
		try (Desk office = desk(browser, OFFICE)) {
			Locator form = office.claim("核对测评事实");
			Locator missing = form.locator("input[type=checkbox]", new Locator.LocatorOptions());
			if (missing.count() > 0) {
				missing.last().check();
			}
			office.complete();
		}
	}

	private void confirm(Browser browser) {
		await(SECRETARY_OF_B02, "userTask_confirmLedgers");
		try (Desk secretary = desk(browser, SECRETARY_OF_B02)) {
			Locator form = secretary.claim("确认党员台账");
			assertThat(form).containsText("指数台账");
			form.locator("input[type=checkbox]").check();
			secretary.complete();
		}
	}

	private void confirm(String id) {
		Clerk secretary = Clerk.login(new WebClient(this.port), id);
		String task = secretary.claim("userTask_confirmLedgers");
		secretary.save(task, "ledgers", Map.of("checked", true, "disputes", List.of()));
		secretary.complete(task);
	}

	private void decideTies(Browser browser) {
		Clerk office = Clerk.login(new WebClient(this.port), OFFICE);
		Awaitility.await()
			.atMost(java.time.Duration.ofMinutes(2))
			.until(() -> Stream.of("userTask_decideTie", "userTask_reviewIntegrity")
				.anyMatch((task) -> !office.tasks(task).isEmpty()));
		if (!office.tasks("userTask_decideTie").isEmpty()) {
			try (Desk committee = desk(browser, COMMITTEE)) {
				Locator form = committee.claim("裁定");
				form.locator("textarea").all().forEach((reason) -> reason.fill("按入党时间先后"));
				committee.complete();
			}
		}
	}

	private void review(Browser browser) {
		await(DISCIPLINE, "userTask_reviewIntegrity");
		try (Desk discipline = desk(browser, DISCIPLINE)) {
			discipline.claim("廉政");
			discipline.complete();
		}
	}

	private void approve(Browser browser) {
		await(LEADER, "userTask_approveSelection");
		try (Desk leader = desk(browser, LEADER)) {
			Locator form = leader.claim("审批");
			form.locator("input[type=radio]").first().check();
			leader.complete();
		}
	}

	private void await(String id, String task) {
		Clerk clerk = Clerk.login(new WebClient(this.port), id);
		Awaitility.await(task).atMost(java.time.Duration.ofMinutes(2)).until(() -> !clerk.tasks(task).isEmpty());
	}

	private Desk desk(Browser browser, String id) {
		return Desk.login(browser, "http://localhost:" + this.port, id);
	}

	private static Stream<String> otherHeads() throws IOException {
		return SampleStaff.heads().keySet().stream().filter((id) -> !id.equals(HEAD_OF_K02));
	}

	private static Stream<String> otherSecretaries() throws IOException {
		return SampleStaff.secretaries().stream().filter((id) -> !id.equals(SECRETARY_OF_B02));
	}

}
