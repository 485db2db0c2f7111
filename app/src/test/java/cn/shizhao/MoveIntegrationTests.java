package cn.shizhao;

import java.nio.file.Path;
import java.util.List;

import cn.shizhao.platform.move.Commands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A quarter that began on the embedded database goes on on MySQL.
 */
@EnabledIfSystemProperty(named = "shizhao.test.database", matches = "jdbc:mysql:.+",
		disabledReason = "needs a server to move to: set SHIZHAO_MYSQL to host:port of a MySQL server")
@Tag("process")
class MoveIntegrationTests {

	private static final String REPORT = "userTask_reportSection";

	private static final String OFFICE = "CZ0047";

	private static final String HEAD_OF_K02 = "CZ0030";

	private static final String HEAD_OF_K03 = "CZ0031";

	@Test
	void whatWasBegunGoesOnAfterTheMove(@TempDir Path folder) {
		String file = folder.resolve("shizhao.mv.db").toString();
		String target = "--spring.datasource.url=" + TestDatabase.url(folder);
		List<String> open;
		String draft;
		try (ApplicationProcess application = ApplicationProcess.startEmbedded(folder)) {
			assertThat(Commands.run("move", file, target)).as("the program still runs").hasValue(1);
			Clerk first = Clerk.login(application.client(), HEAD_OF_K02);
			String handedIn = first.claim(REPORT);
			first.fillReport(handedIn, List.of("91.5", "88.25"));
			first.complete(handedIn);
			Clerk second = Clerk.login(application.client(), HEAD_OF_K03);
			draft = second.claim(REPORT);
			second.fillReport(draft, List.of("85"));
			open = Clerk.login(application.client(), OFFICE).tasks(REPORT);
		}
		assertThat(Commands.run("move", file, target)).hasValue(0);
		assertThat(Commands.run("move", file, target)).as("the target is not empty any more").hasValue(1);
		assertThat(Commands.run("move", folder.resolve("none").toString(), target)).as("no such file").hasValue(1);
		assertThat(Commands.run("move")).as("which file").hasValue(2);
		try (ApplicationProcess application = ApplicationProcess.start(folder)) {
			assertThat(Clerk.login(application.client(), OFFICE).tasks(REPORT)).hasSize(27)
				.containsExactlyInAnyOrderElementsOf(open);
			Clerk second = Clerk.login(application.client(), HEAD_OF_K03);
			assertThat(second.form(draft, "report").get("people").get(0).get("score").asText()).isEqualTo("85");
			second.complete(draft);
			assertThat(Clerk.login(application.client(), OFFICE).tasks(REPORT)).hasSize(26).doesNotContain(draft);
		}
	}

}
