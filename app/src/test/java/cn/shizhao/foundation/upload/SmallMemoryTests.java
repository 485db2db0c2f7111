package cn.shizhao.foundation.upload;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import cn.shizhao.foundation.document.Document;
import cn.shizhao.foundation.document.Document.Format;
import cn.shizhao.foundation.picture.Pictures;
import cn.shizhao.foundation.table.Problems;
import cn.shizhao.foundation.table.TableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every reader under attack, in a process that has a tenth of a node's memory: it gets to
 * the end, file after file, and says of each what is wrong with it.
 */
class SmallMemoryTests {

	private static final int MEGABYTE = 1024 * 1024;

	private static final String PARAGRAPH = "<w:p><w:r><w:t>财政</w:t></w:r></w:p>";

	@Test
	void noUploadFillsTheMemory(@TempDir Path folder) throws Exception {
		write(folder, "01.docx", Hostile.docx(PARAGRAPH, 94 * MEGABYTE / 40));
		write(folder, "02.docx", Hostile.docx("<w:p>", 2 * MEGABYTE));
		write(folder, "03.docx", Hostile.docx("x".repeat(1024), 90 * 1024));
		write(folder, "04.docx", Hostile.docx(PARAGRAPH, 100_000));
		write(folder, "05.pptx", Hostile.pptx(80));
		write(folder, "06.png", Hostile.png(7000, 16));
		write(folder, "07.png", Hostile.png(7000, 8));
		write(folder, "08.xlsx", Hostile.xlsx("<row><c><v>1</v></c></row>", 1_500_000, "", 0));
		write(folder, "09.xlsx", Hostile.xlsx("<row>" + "<c><v>1</v></c>".repeat(20) + "</row>", 50_000, "", 0));
		write(folder, "10.xlsx", Hostile.xlsx("", 0, "<si><t>字</t></si>", 1_000_000));
		write(folder, "11.xlsx", Hostile.xlsx("<row r='9'><c r='A1' t='s'><v>0</v></c></row>", 9, "", 0));
		write(folder, "12.csv", ("工号,姓名" + ",列".repeat(100) + "\n" + ("1" + ",2".repeat(101) + "\n").repeat(90_000))
			.getBytes(StandardCharsets.UTF_8));
		write(folder, "13.csv", ("工号\n" + "x".repeat(5 * MEGABYTE)).getBytes(StandardCharsets.UTF_8));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx100m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp",
				System.getProperty("java.class.path"), Reader.class.getName(), folder.toString())
			.redirectErrorStream(true)
			.start();
		List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.toList();
		assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
		assertThat(said).satisfiesExactly((line) -> assertThat(line).startsWith("01.docx 文件里的文字超过 200 万字"),
				(line) -> assertThat(line).startsWith("02.docx 文件内部一层套一层"),
				(line) -> assertThat(line).startsWith("03.docx 文件内部有一处特别长的内容"),
				(line) -> assertThat(line).startsWith("04.docx 读到 299999 字"),
				(line) -> assertThat(line).startsWith("05.pptx 文件解压后超过 64 MB"),
				(line) -> assertThat(line).startsWith("06.png 照片展开后超过 200 MB"),
				(line) -> assertThat(line).startsWith("07.png 照片"),
				(line) -> assertThat(line).startsWith("08.xlsx 08.xlsx：文件解压后超过 32 MB"),
				(line) -> assertThat(line).startsWith("09.xlsx 09.xlsx：内容超过 50 万格"),
				(line) -> assertThat(line).startsWith("10.xlsx 10.xlsx：内容超过 50 万格"),
				(line) -> assertThat(line).startsWith("11.xlsx 11.xlsx：打不开"),
				(line) -> assertThat(line).startsWith("12.csv 12.csv：内容超过 50 万格"),
				(line) -> assertThat(line).startsWith("13.csv 1 行"));
	}

	private static void write(Path folder, String name, byte[] content) throws IOException {
		Files.write(folder.resolve(name), content);
	}

	/**
	 * The process that reads.
	 */
	static final class Reader {

		public static void main(String[] args) throws IOException {
			PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
			try (var files = Files.list(Path.of(args[0])).sorted()) {
				for (Path file : files.toList()) {
					out.println(file.getFileName() + " " + read(file.getFileName().toString(), file));
				}
			}
		}

		private static String read(String name, Path file) throws IOException {
			byte[] content = Files.readAllBytes(file);
			try {
				if (name.matches(".*\\.(docx|pptx)")) {
					return "读到 " + Document.of(content, 20, EnumSet.allOf(Format.class)).words().length() + " 字";
				}
				if (name.endsWith(".png")) {
					return "照片 " + Pictures.drawnAnew(content).length;
				}
				Problems problems = new Problems();
				int rows = TableFiles.read(name, content, problems)
					.stream()
					.mapToInt((table) -> table.lines().size())
					.sum();
				return problems.isEmpty() ? rows + " 行" : problems.lines().get(0);
			}
			catch (IllegalArgumentException ex) {
				return String.valueOf(ex.getMessage());
			}
		}

	}

}
