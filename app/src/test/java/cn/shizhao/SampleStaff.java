package cn.shizhao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who does what in the sample bureau.
 */
final class SampleStaff {

	private SampleStaff() {
	}

	/** Sections by the staff number of their head. */
	static Map<String, String> heads() throws IOException {
		Map<String, String> sections = new TreeMap<>();
		for (String line : Files.readAllLines(Path.of("config/sample/roster.csv"), StandardCharsets.UTF_8)) {
			if (line.contains(",科室负责人,")) {
				sections.put(line.substring(0, line.indexOf(',')), line.replaceAll(".*,(K\\d\\d),.*", "$1"));
			}
		}
		return sections;
	}

	/** Staff numbers of the branch secretaries. */
	static List<String> secretaries() throws IOException {
		return Files.readAllLines(Path.of("config/sample/roles.csv"), StandardCharsets.UTF_8)
			.stream()
			.filter((line) -> line.contains(",支部书记,"))
			.map((line) -> line.substring(0, line.indexOf(',')))
			.toList();
	}

}
