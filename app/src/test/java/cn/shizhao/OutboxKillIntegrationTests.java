package cn.shizhao;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages survive kill -9 at either of the moments that matter: taken by the provider
 * but not marked, and queued but not tried.
 */
@Tag("process")
class OutboxKillIntegrationTests {

	private static final String OFFICE = "CZ0047";

	@Test
	void nothingIsLostAndNothingMarkedIsSentAgain(@TempDir Path folder) {
		try (MasServer provider = new MasServer()) {
			provider.keepSilent(true);
			try (ApplicationProcess application = start(folder, provider)) {
				Clerk office = Clerk.login(application.client(), OFFICE);
				List<String> tasks = office.tasks("userTask_reportSection");
				urge(application, tasks.get(0));
				Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> provider.asked().size() == 1);
				// the only worker waits for the provider, so that whatever follows stays
				// queued
				urge(application, tasks.get(1));
				application.kill();
			}
			assertThat(provider.asked()).hasSize(1);
			provider.keepSilent(false);
			try (ApplicationProcess application = start(folder, provider)) {
				WebClient office = application.client();
				office.login(OFFICE, "shizhao2026");
				Awaitility.await()
					.atMost(Duration.ofMinutes(2))
					.untilAsserted(() -> assertEverythingCameOnceButTheFirst(office, provider));
			}
		}
	}

	/** The sample's year, which begins by itself, has something to say as well. */
	private static void assertEverythingCameOnceButTheFirst(WebClient office, MasServer provider) {
		assertThat(office.get("/messages?state=queued").body()).contains("共 <strong>0</strong> 条");
		List<String> came = provider.asked()
			.stream()
			.map((asked) -> asked.get("mobiles").asText() + asked.get("content").asText())
			.toList();
		assertThat(office.get("/messages?state=sent").body())
			.contains("共 <strong>%d</strong> 条".formatted(came.size() - 1));
		assertThat(came.subList(1, came.size())).as("the one whose answer was lost, twice; the others once")
			.doesNotHaveDuplicates()
			.contains(came.get(0));
		assertThat(came.stream().filter((one) -> one.contains("报送科室评分")).distinct()).hasSize(2);
	}

	private static ApplicationProcess start(Path folder, MasServer provider) {
		return ApplicationProcess.start(folder, "--shizhao.sms.gateway=mas", "--shizhao.sms.mas.url=" + provider.url(),
				"--shizhao.sms.mas.company=试验", "--shizhao.sms.mas.account=zhanghao", "--shizhao.sms.mas.secret=mima",
				"--shizhao.sms.mas.sign=QM01", "--camunda.bpm.job-execution.core-pool-size=1",
				"--camunda.bpm.job-execution.max-pool-size=1", "--camunda.bpm.job-execution.lock-time-in-millis=15000");
	}

	private static void urge(ApplicationProcess application, String task) {
		WebClient office = application.client();
		office.login(OFFICE, "shizhao2026");
		assertThat(office.form("/progress/2026Q3/tasks/" + task + "/urge", Map.of()).statusCode()).isEqualTo(200);
	}

}
