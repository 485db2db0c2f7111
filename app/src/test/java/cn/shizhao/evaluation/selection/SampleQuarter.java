package cn.shizhao.evaluation.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.facts.FactImports;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Subject;

/**
 * Takes the sample's facts of a quarter up to the computed indices.
 */
class SampleQuarter {

	private static final String CLERK = "CZ0130";

	private final FactImports imports;

	private final FactBook facts;

	private final Indices indices;

	SampleQuarter(FactImports imports, FactBook facts, Indices indices) {
		this.imports = imports;
		this.facts = facts;
		this.indices = indices;
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

	private static byte[] read(String file) {
		try {
			return Files.readAllBytes(Path.of("config/sample", file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
