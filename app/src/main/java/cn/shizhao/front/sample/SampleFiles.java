package cn.shizhao.front.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Problems;
import cn.shizhao.foundation.table.Row;
import cn.shizhao.foundation.table.TableFiles;
import cn.shizhao.platform.roster.RosterFile;
import cn.shizhao.rules.Indicator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of the sample bureau under {@code config/sample}.
 */
@Component
class SampleFiles {

	private static final List<String> ROSTER = List.of("branches.csv", "sections.csv", "roster.csv", "households.csv",
			"roles.csv");

	private final Path folder;

	SampleFiles(@Value("${shizhao.sample}") Path folder) {
		this.folder = folder;
	}

	List<RosterFile> roster() {
		return ROSTER.stream().map((name) -> new RosterFile(name, bytes(name))).toList();
	}

	List<Row> lectures() {
		String name = "lectures.csv";
		Problems problems = new Problems();
		List<Row> rows = TableFiles.read(name, bytes(name), problems)
			.stream()
			.flatMap((table) -> table.rows(List.of("月份", "主讲人", "题目"), List.of(), problems).stream())
			.toList();
		problems.throwIfAny();
		return rows;
	}

	Map<String, byte[]> everyFact(Period period) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		Stream.of("member-facts", "branch-facts", "section-business")
			.map((kind) -> kind + "-" + period + ".csv")
			.forEach((name) -> files.put(name, bytes(name)));
		return files;
	}

	/**
	 * What is imported while the sections still report: without their scores.
	 */
	Map<String, byte[]> factsWithoutReports(Period period) {
		String members = "member-facts-" + period + ".csv";
		String branches = "branch-facts-" + period + ".csv";
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put(members, without(Indicator.PERFORMANCE.label(), bytes(members)));
		files.put(branches, bytes(branches));
		return files;
	}

	/** The sample's own files quote nothing, so that a column ends at a comma. */
	private static byte[] without(String column, byte[] csv) {
		List<String[]> lines = new String(csv, StandardCharsets.UTF_8).lines()
			.map((line) -> line.split(",", -1))
			.toList();
		int left = Arrays.asList(lines.get(0)).indexOf(column);
		return lines.stream()
			.map((cells) -> IntStream.range(0, cells.length)
				.filter((i) -> i != left)
				.mapToObj((i) -> cells[i])
				.collect(Collectors.joining(",")))
			.collect(Collectors.joining("\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private byte[] bytes(String name) {
		try {
			return Files.readAllBytes(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("示例文件 " + name + " 读不了；请检查 shizhao.sample 指的文件夹", ex);
		}
	}

}
