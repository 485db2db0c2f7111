package cn.shizhao.evaluation.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.evaluation.index.ValueWords;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The tables that an index list can be taken along as.
 */
final class IndexTables {

	private static final List<String> ENTRY_HEADER = List.of("编号", "名称", "行号", "类别", "指标", "数值", "得分", "说明");

	private static final List<String> FACTS_HEADER = List.of("编号", "姓名", "支部编号", "科室编号");

	private IndexTables() {
	}

	/**
	 * The list as the page shows it.
	 * @param list the list
	 * @return one row per subject found
	 */
	static TableExport totals(IndexList list) {
		Subject subject = list.query().subject();
		return new TableExport(subject.indexLabel(),
				list.columns().stream().map((column) -> column.label(subject)).toList(),
				list.found().stream().map((row) -> cells(list.columns(), row)).toList());
	}

	private static List<@Nullable Object> cells(List<Column> columns, Row row) {
		return Arrays.asList(columns.stream().map((column) -> column.value(row)).toArray());
	}

	/**
	 * Every ledger entry behind the list.
	 * @param list the list
	 * @param scores the ledgers by id
	 * @return one row per entry
	 */
	static TableExport entries(IndexList list, Map<String, Score> scores) {
		return new TableExport("台账明细", ENTRY_HEADER, list.found()
			.stream()
			.flatMap((row) -> scores.get(row.standing().id()).entries().stream().map((entry) -> cells(row, entry)))
			.toList());
	}

	private static List<@Nullable Object> cells(Row row, Score.Entry entry) {
		Indicator indicator = entry.indicator();
		return Arrays.asList(row.standing().id(), row.standing().name(), entry.code(), entry.category(),
				(indicator != null) ? indicator.label() : null,
				(indicator != null && entry.value() != null) ? ValueWords.of(indicator, entry.value()) : null,
				entry.points(), entry.note());
	}

	/**
	 * Facts as the command line of the rules reads them.
	 * @param facts the subjects in order
	 * @return one row per subject, one column per indicator that anyone has
	 */
	static TableExport facts(List<Facts> facts) {
		List<Indicator> indicators = Arrays.stream(Indicator.values())
			.filter((indicator) -> facts.stream().anyMatch((one) -> one.value(indicator) != null))
			.toList();
		return new TableExport("事实",
				Stream.concat(FACTS_HEADER.stream(), indicators.stream().map(Indicator::label)).toList(),
				facts.stream().map((one) -> cells(one, indicators)).toList());
	}

	private static List<@Nullable Object> cells(Facts facts, List<Indicator> indicators) {
		return Arrays.asList(
				Stream
					.concat(Stream.of(facts.id(), facts.name(), facts.branch(), facts.section()),
							indicators.stream().map(facts::value))
					.toArray());
	}

}
