package cn.shizhao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import cn.shizhao.platform.move.Commands;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged is there after kill -9, and the quarter goes on, by its own model
 * and with the forms of the version that was put in between.
 */
@Tag("process")
class RestartIntegrationTests {

	private static final String REPORT = "userTask_reportSection";

	private static final String OFFICE = "CZ0047";

	private static final String OPERATOR = "CZ0049";

	private static final String HEAD_OF_K02 = "CZ0030";

	private static final String HEAD_OF_K03 = "CZ0031";

	@Test
	void aKilledQuarterLosesNothingAndGoesOn(@TempDir Path folder) throws IOException {
		String task;
		Map<String, String> drafted;
		try (ApplicationProcess application = ApplicationProcess.start(folder)) {
			assertThat(openReports(application)).hasSize(28);
			Clerk head = Clerk.login(application.client(), HEAD_OF_K02);
			task = head.claim(REPORT);
			drafted = head.fillReport(task, List.of("91.5", "88.25", "90"));
			assertThat(deployments(application)).isEqualTo(1);
			application.kill();
		}
		Path version = anotherVersion(folder);
		try (ApplicationProcess application = ApplicationProcess.startChanged(folder, version, models(version))) {
			assertThat(form(application, task)).contains("这是改好的表单");
			assertThat(deployments(application)).isEqualTo(2);
			awaitConsole(application, "流程图有改动、已换上新的：“季度测评”（第 2 版）；其余没有变", "“季度测评”有 1 件按原来的流程图（第 1 版）办到结束，新发起的用第 2 版");
			Clerk head = Clerk.login(application.client(), HEAD_OF_K02);
			assertThat(scores(head.form(task, "report"))).isEqualTo(drafted);
			head.complete(task);
			application.kill();
		}
		assertThat(ApplicationProcess.refused(folder, "production")).contains("示例单位的数据，示例的密码是公开的，不能正式使用")
			.contains("办法：")
			.doesNotContain("\tat ");
		try (ApplicationProcess application = ApplicationProcess.startChanged(folder, version, models(version))) {
			assertThat(deployments(application)).as("nothing has changed").isEqualTo(2);
			awaitConsole(application, "“季度测评”有 1 件按原来的流程图");
			assertThat(openReports(application)).hasSize(27).doesNotContain(task);
			Clerk head = Clerk.login(application.client(), HEAD_OF_K03);
			String next = head.claim(REPORT);
			head.fillReport(next, List.of("85"));
			head.complete(next);
			assertThat(openReports(application)).hasSize(26).doesNotContain(next);
			assertThat(application.console()).doesNotContain("流程图有改动");
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

	/** One form mended, one model changed. */
	private static Path anotherVersion(Path folder) throws IOException {
		Path version = folder.resolve("version");
		Path forms = Files.createDirectories(version.resolve("processes/quarterly-evaluation"));
		Files.writeString(forms.resolve("report-section.html"), "<form>这是改好的表单</form>");
		Path models = Files.createDirectories(version.resolve("models"));
		for (Resource model : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:processes/**/*.bpmn")) {
			String name = Objects.requireNonNull(model.getFilename());
			String content = model.getContentAsString(StandardCharsets.UTF_8);
			Files.writeString(models.resolve(name), name.equals("quarterly-evaluation.bpmn")
					? content.replace("isExecutable=\"true\"", "isExecutable=\"true\" ") : content);
		}
		return version;
	}

	private static String models(Path version) {
		return "--camunda.bpm.deployment-resource-pattern=file:" + version.resolve("models") + "/*.bpmn";
	}

	private static String form(ApplicationProcess application, String task) {
		WebClient head = application.client();
		head.login(HEAD_OF_K02, "shizhao2026");
		return head.get("/camunda/api/engine/engine/default/task/" + task + "/deployed-form").body();
	}

	private static long deployments(ApplicationProcess application) throws IOException {
		WebClient operator = application.client();
		operator.login(OPERATOR, "shizhao2026");
		return new ObjectMapper().readTree(operator.get("/engine-rest/deployment/count").body()).get("count").asLong();
	}

	/** The last words of a start come after those that a test waits for. */
	private static void awaitConsole(ApplicationProcess application, String... words) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(application.console()).contains(words));
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
