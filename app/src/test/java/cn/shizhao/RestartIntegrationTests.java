package cn.shizhao;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.shizhao.move.Commands;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged is there after kill -9, and the quarter goes on.
 */
class RestartIntegrationTests {

	private static final String REPORT = "userTask_reportSection";

	private static final String OFFICE = "CZ0047";

	private static final String HEAD_OF_K02 = "CZ0030";

	private static final String HEAD_OF_K03 = "CZ0031";

	@Test
	void aKilledQuarterLosesNothingAndGoesOn(@TempDir Path folder) {
		String task;
		Map<String, String> drafted;
		try (ApplicationProcess application = ApplicationProcess.start(folder)) {
			assertThat(openReports(application)).hasSize(28);
			Clerk head = Clerk.login(application.client(), HEAD_OF_K02);
			task = head.claim(REPORT);
			drafted = head.fillReport(task, List.of("91.5", "88.25", "90"));
			application.kill();
		}
		try (ApplicationProcess application = ApplicationProcess.start(folder)) {
			Clerk head = Clerk.login(application.client(), HEAD_OF_K02);
			assertThat(scores(head.form(task, "report"))).isEqualTo(drafted);
			head.complete(task);
			application.kill();
		}
		try (ApplicationProcess application = ApplicationProcess.start(folder)) {
			assertThat(openReports(application)).hasSize(27).doesNotContain(task);
			Clerk head = Clerk.login(application.client(), HEAD_OF_K03);
			String next = head.claim(REPORT);
			head.fillReport(next, List.of("85"));
			head.complete(next);
			assertThat(openReports(application)).hasSize(26).doesNotContain(next);
			TestDatabase.file(folder).ifPresent((file) -> assertItIsBackedUpWhileItRuns(folder, file));
		}
	}

	/** The restore reads every row. */
	private static void assertItIsBackedUpWhileItRuns(Path folder, Path data) {
		String backup = folder.resolve("backup.zip").toString();
		assertThat(Commands.run("backup", backup, data.toString())).hasValue(0);
		assertThat(Commands.run("restore", backup, data.toString(), "--force")).as("it still runs").hasValue(1);
		assertThat(Commands.run("restore", backup, folder.resolve("copy/shizhao.mv.db").toString())).hasValue(0);
	}

	private static List<String> openReports(ApplicationProcess application) {
		return Clerk.login(application.client(), OFFICE).tasks(REPORT);
	}

	private static Map<String, String> scores(JsonNode form) {
		Map<String, String> scores = new TreeMap<>();
		form.get("people").forEach((person) -> scores.put(person.get("id").asText(), person.get("score").asText()));
		return scores;
	}

}
