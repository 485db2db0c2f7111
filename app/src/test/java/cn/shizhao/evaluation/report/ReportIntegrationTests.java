package cn.shizhao.evaluation.report;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import cn.shizhao.ApplicationTest;
import cn.shizhao.SmallQuarter;
import cn.shizhao.WebClient;
import cn.shizhao.foundation.calendar.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Section heads report through the addresses that the form in Tasklist uses.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ReportIntegrationTests {

	private static final String RIGHT = """
			{"revision": %d, "business": "91.2", "scores": {"RT01": "95", "RT02": "88.25"}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	private SmallQuarter quarter;

	@Autowired
	private SectionReports reports;

	private String task;

	@BeforeEach
	void start() {
		this.quarter = new SmallQuarter(this.application, this.port);
		this.quarter.start();
		this.task = this.quarter.taskOf("RK1");
	}

	@Test
	void whatWasTypedIsKeptRightOrWrong() {
		WebClient head = claim();
		HttpResponse<String> saved = save(head,
				"{\"revision\": 0, \"business\": \"９１\", \"scores\": {\"RT01\": \"1,5\"}}");
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(saved.body()).contains("\"revision\":");
		assertThat(head.get(address("")).body()).contains("\"business\":\"９１\"", "\"score\":\"1,5\"", "试验一科", "人员RT02");
	}

	@Test
	void anUnclaimedTaskIsShownButNotSaved() {
		WebClient head = this.quarter.login(SmallQuarter.HEAD_OF_ONE);
		assertThat(head.get(address("")).statusCode()).isEqualTo(200);
		HttpResponse<String> refused = save(head, RIGHT.formatted(0));
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("请先点“认领”");
		assertThat(this.quarter.drafts()).isZero();
	}

	@Test
	void theHeadOfAnotherSectionIsRefused() {
		claim();
		WebClient other = this.quarter.login(SmallQuarter.HEAD_OF_TWO);
		assertThat(other.get(address("")).statusCode()).isEqualTo(404);
		assertThat(other.get(address("/template")).statusCode()).isEqualTo(404);
		assertThat(save(other, RIGHT.formatted(0)).statusCode()).isEqualTo(404);
		assertThat(complete(other).statusCode()).isNotEqualTo(204);
		assertThat(this.quarter.drafts()).isZero();
	}

	@Test
	void aMemberOfTheSectionIsRefused() {
		WebClient member = this.quarter.login(SmallQuarter.MEMBER_OF_ONE);
		assertThat(member.get(address("")).statusCode()).isEqualTo(404);
	}

	@Test
	void theSheetCarriesAChineseName() {
		HttpResponse<String> sheet = claim().get(address("/template"));
		assertThat(sheet.statusCode()).isEqualTo(200);
		assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
			.contains("%E7%A7%91%E5%AE%A4%E6%8A%A5%E9%80%81-2025Q2");
	}

	@Test
	void completingTheTaskHandsTheReportIn() {
		WebClient head = claim();
		save(head, RIGHT.formatted(0));
		assertThat(complete(head).statusCode()).isEqualTo(204);
		assertThat(this.reports.submitted(Period.parse(SmallQuarter.PERIOD))).hasSize(1).first().satisfies((report) -> {
			assertThat(report.section()).isEqualTo("RK1");
			assertThat(report.submittedBy()).isEqualTo(SmallQuarter.HEAD_OF_ONE);
			assertThat(report.performance()).containsOnlyKeys("RT01", "RT02");
		});
		assertThat(head.get(address("")).statusCode()).isEqualTo(404);
	}

	@Test
	void aWrongReportIsNotHandedInAndTheTaskStaysOpen(CapturedOutput output) {
		WebClient head = claim();
		save(head, "{\"revision\": 0, \"business\": \"91\", \"scores\": {\"RT01\": \"105\", \"RT02\": \"90\"}}");
		HttpResponse<String> refused = complete(head);
		assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(refused.body()).contains("还不能提交", "人员RT01：“105”超出范围，应在 0 到 100 之间");
		assertThat(this.quarter.count("report")).isZero();
		assertThat(head.get(address("")).statusCode()).isEqualTo(200);
		assertThat(output.getAll().lines().filter((line) -> line.contains("“105”"))).as("in the log")
			.hasSizeLessThanOrEqualTo(1);
		assertThat(output).doesNotContain("\tat cn.shizhao").doesNotContain("\tat org.camunda");
	}

	@Test
	void ofTwoCompletionsAtOnceOneCounts(CapturedOutput output) throws Exception {
		save(claim(), RIGHT.formatted(0));
		List<WebClient> windows = List.of(this.quarter.login(SmallQuarter.HEAD_OF_ONE),
				this.quarter.login(SmallQuarter.HEAD_OF_ONE));
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<Integer>> answers = threads
				.invokeAll(windows.stream().map((window) -> (Callable<Integer>) () -> {
					start.await(30, TimeUnit.SECONDS);
					return complete(window).statusCode();
				}).toList());
			assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsOnlyOnce(204);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.quarter.count("report")).isEqualTo(1);
		assertThat(output).as("the log, when somebody was second").doesNotContain("\tat org.camunda");
	}

	private WebClient claim() {
		WebClient head = this.quarter.login(SmallQuarter.HEAD_OF_ONE);
		HttpResponse<String> claimed = head.post("/engine-rest/task/" + this.task + "/claim",
				"{\"userId\": \"" + SmallQuarter.HEAD_OF_ONE + "\"}");
		assertThat(claimed.statusCode()).isEqualTo(204);
		return head;
	}

	private HttpResponse<String> save(WebClient client, String draft) {
		return client.json("PUT", address(""), draft);
	}

	private HttpResponse<String> complete(WebClient client) {
		return client.post("/engine-rest/task/" + this.task + "/submit-form", "{\"variables\": {}}");
	}

	private String address(String rest) {
		return "/api/tasks/" + this.task + "/report" + rest;
	}

}
