package cn.shizhao.evaluation.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;

/**
 * Reads the sample files plainly, as a second opinion on what the application reads.
 */
public final class SampleFiles {

	private static final Path FOLDER = Path.of("config/sample");

	private SampleFiles() {
	}

	public static byte[] bytes(String file) {
		try {
			return Files.readAllBytes(FOLDER.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Brings the three files of a quarter in.
	 */
	public static void importAll(FactImports imports, Period period, String actor) {
		for (String kind : List.of("member-facts-", "section-business-", "branch-facts-")) {
			String file = kind + period + ".csv";
			imports.take(period, file, bytes(file), actor);
		}
	}

	/**
	 * The lines below the header, each by column name; the sample has no quoted cells.
	 */
	public static List<Map<String, String>> rows(String file) {
		List<String> lines = new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
		String[] header = lines.get(0).split(",", -1);
		List<Map<String, String>> rows = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split(",", -1);
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < header.length; i++) {
				row.put(header[i], cells[i]);
			}
			rows.add(row);
		}
		return rows;
	}

}
