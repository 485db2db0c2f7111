package cn.shizhao.rules.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The built {@code rules.jar} as a script runs it, under a locale without Chinese.
 */
class RulesJarIntegrationTests {

	@TempDir
	private Path folder;

	@Test
	void checksInUtf8WhateverTheLocale() throws Exception {
		assertThat(run("check", "../config/sample/roster.csv")).isEqualTo(1);
		assertThat(text("out")).isEqualTo("roster.csv：不是 .xlsx 工作簿；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx\n");
	}

	@Test
	void scoresAndSelectsWithRulesCompiledFromInsideTheJar() throws Exception {
		Path out = this.folder.resolve("selection.csv");
		assertThat(run("select", "tables/exemplar-selection.xlsx", "../config/sample/member-facts-2026Q3.csv",
				"--category", "quarterly-exemplar", "--index", "tables/pioneer-index.xlsx", "--out", out.toString()))
			.as(text("err"))
			.isZero();
		assertThat(Files.readAllLines(out)).hasSize(133).filteredOn((line) -> line.contains(",selected,")).hasSize(10);
		assertThat(text("err")).isEmpty();
	}

	private int run(String... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List
			.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/rules.jar"));
		command.addAll(List.of(args));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(this.folder.resolve("out").toFile())
			.redirectError(this.folder.resolve("err").toFile());
		builder.environment().put("LC_ALL", "POSIX");
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		return builder.start().waitFor();
	}

	private String text(String name) throws IOException {
		Path file = this.folder.resolve(name);
		return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
	}

}
