package cn.shizhao;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A result by clicking, from its approval over an objection that is right to the last
 * letter. One person of each role sits at a browser, colleagues work through REST.
 */
@EnabledIfEnvironmentVariable(named = "SHIZHAO_BROWSER", matches = ".+",
		disabledReason = "需要 Chromium：把环境变量 SHIZHAO_BROWSER 设为它的路径")
@LiveTest
class CommendationBrowserIntegrationTests {

	private static final Period Q2 = AnnouncedQuarter.PERIOD;

	private static final String MEMBER = "CZ0036";

	private static final String OFFICE = "CZ0047";

	private static final String DISCIPLINE = "CZ0048";

	private static final String LEADER = "CZ0001";

	@LocalServerPort
	private int port;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeAll
	static void beForgivingOnABusyMachine() {
		PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
	}

	@BeforeEach
	void theResultWaitsForItsApproval(@Autowired ApplicationContext application) {
		new AnnouncedQuarter(application).takeBack();
		this.jdbc.update("DELETE FROM selection_verdict WHERE period = '2026Q2'");
		this.evaluations.moveTo(Q2, Stage.APPROVING);
		this.runtime.createProcessInstanceByKey("quarterly-evaluation")
			.businessKey(Q2.toString())
			.setVariable("period", Q2.toString())
			.startBeforeActivity("userTask_approveSelection")
			.execute();
	}

	@Test
	void fromTheApprovalOverAnObjectionToTheLastLetter() {
		try (Playwright playwright = Desk.playwright(); Browser browser = Desk.browser(playwright)) {
			approve(browser);
			String struck = object(browser);
			uphold(browser);
			endThePublicity(browser);
			approveAgain();
			assertThat(notice(browser)).containsText("季度标兵（1 名）");
			endThePublicity(browser);
			Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> open("userTask_giveConsent").size() == 10);
			everyoneConsents(browser);
			everyVisitIsArranged(browser);
			everyVisitIsRecorded(browser);
			close(browser);
			assertEverythingIsFound(browser, struck);
		}
	}

	private void approve(Browser browser) {
		try (Desk leader = desk(browser, LEADER)) {
			leader.claim("审批").locator("input[type=radio]").first().check();
			leader.complete();
		}
	}

	private Locator notice(Browser browser) {
		Page page = browser.newPage();
		page.navigate("http://localhost:" + this.port + "/publicity");
		return page.locator(".public-notice");
	}

	private String object(Browser browser) {
		assertThat(notice(browser)).containsText("季度标兵（10 名）");
		try (Desk member = desk(browser, MEMBER)) {
			Page page = member.visit("/publicity");
			page.onDialog(Dialog::accept);
			page.locator("select[name=name]").selectOption(new SelectOption().setIndex(4));
			String name = page.locator("select[name=name] option:checked").textContent();
			page.locator("textarea[name=reason]").fill("据我了解，本季度有两次缺勤没有登记");
			page.getByText("提交异议").click();
			assertThat(page.locator("[role=status]")).containsText("异议已送机关纪委");
			return name.substring(0, name.indexOf('（'));
		}
	}

	private void uphold(Browser browser) {
		try (Desk discipline = desk(browser, DISCIPLINE)) {
			Locator form = discipline.claim("调查答复异议");
			assertThat(form).containsText("两次缺勤没有登记");
			form.locator("input[type=radio]").first().check();
			form.locator("textarea").fill("经查属实，感谢监督");
			discipline.complete();
		}
	}

	/** As the sample lets the office do, in place of five working days. */
	private void endThePublicity(Browser browser) {
		try (Desk office = desk(browser, OFFICE)) {
			Page page = office.visit("/publicity");
			page.onDialog(Dialog::accept);
			page.getByText("立即期满").click();
			page.waitForLoadState();
		}
	}

	private void approveAgain() {
		work(await("userTask_reviewIntegrity"), DISCIPLINE, "review", Map.of("strikes", List.of(), "lifts", List.of()));
		work(await("userTask_approveSelection"), LEADER, "approval", Map.of("approved", true, "reason", "同意"));
	}

	private void everyoneConsents(Browser browser) {
		Task first = open("userTask_giveConsent").get(0);
		try (Desk exemplar = desk(browser, (String) this.tasks.getVariable(first.getId(), "exemplar"))) {
			Locator form = exemplar.claim("确认入户意愿");
			form.locator("input[value=HOME]").check();
			form.locator("#address").fill("和平路12号3栋301");
			exemplar.complete();
		}
		open("userTask_giveConsent").forEach((task) -> work(task, OFFICE, "visit-consent",
				Map.of("way", "HOME", "address", "建设路8号", "area", area(task), "note", "")));
	}

	private String area(Task task) {
		return this.jdbc.queryForObject("SELECT area FROM person WHERE id = ?", String.class,
				this.tasks.getVariable(task.getId(), "exemplar"));
	}

	private void everyVisitIsArranged(Browser browser) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> open("userTask_arrangeVisit").size() == 10);
		Task first = open("userTask_arrangeVisit").get(0);
		try (Desk visitor = desk(browser, (String) this.tasks.getVariable(first.getId(), "visitor"))) {
			visitor.claim("约定入户日期").locator("#visitOn").fill(LocalDate.now().toString());
			visitor.complete();
		}
		open("userTask_arrangeVisit").forEach((task) -> work(task, OFFICE, "visit-arrangement",
				Map.of("visitOn", LocalDate.now().toString(), "companions", "机关党委办公室1人")));
	}

	private void everyVisitIsRecorded(Browser browser) {
		Task first = open("userTask_recordVisit").get(0);
		try (Desk visitor = desk(browser, (String) this.tasks.getVariable(first.getId(), "visitor"))) {
			Locator form = visitor.claim("登记入户结果");
			form.locator("input[value=DELIVERED]").check();
			form.locator("#words").fill("老人接过喜报看了好几遍");
			visitor.complete();
		}
		open("userTask_recordVisit").forEach((task) -> work(task, OFFICE, "visit-report",
				Map.of("outcome", "DELIVERED", "words", "很高兴", "request", "")));
	}

	private void close(Browser browser) {
		await("userTask_closeVisits");
		try (Desk office = desk(browser, OFFICE)) {
			assertThat(office.claim("办结本季度送喜报")).containsText("老人接过喜报看了好几遍");
			office.complete();
		}
	}

	private void assertEverythingIsFound(Browser browser, String struck) {
		try (Desk office = desk(browser, OFFICE)) {
			Locator letters = office.visit("/letters/2026Q2?state=delivered").locator("main");
			assertThat(letters.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("喜报〔2026〕")))
				.hasCount(10);
			assertThat(letters).not().containsText(struck);
			assertThat(office.visit("/honours?period=2026Q2").locator(".honours")).not().containsText(struck);
			assertThat(office.visit("/messages?q=张榜").locator("main")).containsText("季度标兵 10 名、优秀科室 6 个已张榜公布");
			assertThat(office.visit("/selection/2026Q2").locator("main")).containsText("公示期间有异议，经查属实");
			assertThat(office.visit("/visits/2026Q2").locator("main")).containsText("已办结");
		}
	}

	private Task await(String definitionKey) {
		Awaitility.await(definitionKey).atMost(Duration.ofMinutes(1)).until(() -> open(definitionKey).size() == 1);
		return open(definitionKey).get(0);
	}

	private List<Task> open(String definitionKey) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey("2026Q2")
			.taskDefinitionKey(definitionKey)
			.list();
	}

	private void work(Task task, String person, String form, Map<String, ?> draft) {
		this.tasks.setAssignee(task.getId(), person);
		Clerk.login(new WebClient(this.port), person).save(task.getId(), form, draft);
		this.tasks.complete(task.getId());
	}

	private Desk desk(Browser browser, String id) {
		return Desk.login(browser, "http://localhost:" + this.port, id);
	}

}
