package cn.shizhao.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import cn.shizhao.evaluation.Period;
import cn.shizhao.facts.FactBook;
import cn.shizhao.facts.FactImports;
import cn.shizhao.index.Indices;
import cn.shizhao.rules.Subject;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the sample bureau and its facts of a quarter into an empty database, up to the
 * computed indices.
 */
class SampleQuarter {

	private static final String CLERK = "CZ0130";

	private final JdbcTemplate jdbc;

	private final FactImports imports;

	private final FactBook facts;

	private final Indices indices;

	SampleQuarter(JdbcTemplate jdbc, FactImports imports, FactBook facts, Indices indices) {
		this.jdbc = jdbc;
		this.imports = imports;
		this.facts = facts;
		this.indices = indices;
	}

	void hireEveryone() {
		rows("branches.csv")
			.forEach((row) -> this.jdbc.update("INSERT INTO branch (code, name) VALUES (?, ?)", row[0], row[1]));
		rows("sections.csv").forEach((row) -> this.jdbc
			.update("INSERT INTO section (code, name, branch_code) VALUES (?, ?, ?)", row[0], row[1], row[2]));
		rows("roster.csv").forEach((row) -> this.jdbc.update(
				"""
						INSERT INTO person (id, name, gender, birth_date, political_status, joined_on, section_code, branch_code,
							post, mobile, area) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						""",
				row[0], row[1], row[2], row[3], row[4], row[5].isEmpty() ? null : row[5], row[6], row[7], row[8],
				row[9], row[10]));
	}

	void compute(Period period) {
		for (String file : List.of("member-facts", "section-business", "branch-facts")) {
			String name = file + "-" + period + ".csv";
			this.imports.take(period, name, read(name), CLERK);
		}
		freezeAndCompute(period);
	}

	/**
	 * Gives one member exactly the facts of another, so that the rules cannot tell them
	 * apart.
	 */
	void makeEqual(Period period, String one, String other) {
		int version = this.facts.newestVersion(period);
		this.facts.values(period, version, Subject.MEMBER, one)
			.forEach((value) -> this.facts.correct(period, Subject.MEMBER, other, value.indicator(), value.value(),
					"试验并列", CLERK));
		freezeAndCompute(period);
	}

	private void freezeAndCompute(Period period) {
		this.facts.freeze(period, CLERK);
		this.indices.compute(period, CLERK);
	}

	private static List<String[]> rows(String file) {
		return new String(read(file), java.nio.charset.StandardCharsets.UTF_8).lines()
			.skip(1)
			.map((line) -> line.split(",", -1))
			.toList();
	}

	private static byte[] read(String file) {
		try {
			return Files.readAllBytes(Path.of("config/sample", file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
