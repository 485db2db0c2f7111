package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Lays facts out as FACTS.csv has them: a row per subject, a column per indicator. The
 * command line scores the file, and importing it again changes nothing.
 */
final class FactsExport {

	private FactsExport() {
	}

	static TableExport of(Subject subject, List<FactLine> lines) {
		List<Indicator> indicators = FactSubject.indicators(subject);
		Map<FactSubject, Map<Indicator, BigDecimal>> values = new LinkedHashMap<>();
		lines.forEach((line) -> {
			Map<Indicator, BigDecimal> row = values.computeIfAbsent(line.subject(),
					(any) -> new EnumMap<>(Indicator.class));
			BigDecimal amount = line.row().amount();
			if (amount != null) {
				row.put(line.row().indicator(), amount);
			}
		});
		return new TableExport(subject.label() + "事实",
				Stream.concat(FactsFile.WHO.stream(), indicators.stream().map(Indicator::label)).toList(),
				values.entrySet().stream().map((entry) -> row(entry.getKey(), entry.getValue(), indicators)).toList());
	}

	private static List<@Nullable Object> row(FactSubject subject, Map<Indicator, BigDecimal> values,
			List<Indicator> indicators) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(subject.subjectId());
		cells.add(subject.name());
		cells.add(subject.branchCode());
		cells.add(subject.sectionCode());
		indicators.forEach((indicator) -> cells.add(values.get(indicator)));
		return cells;
	}

}
