package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.index.LedgerSheet.Group;
import cn.shizhao.evaluation.index.LedgerSheet.Line;
import cn.shizhao.evaluation.index.LedgerSheet.Source;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together score, workbook and provenance into a ledger that can be read.
 */
@Component
@Transactional(readOnly = true)
public class LedgerSheets {

	private final Ledgers ledgers;

	private final FactBook facts;

	private final RuleBooks books;

	private final RosterNames names;

	LedgerSheets(Ledgers ledgers, FactBook facts, RuleBooks books, RosterNames names) {
		this.ledgers = ledgers;
		this.facts = facts;
		this.books = books;
		this.names = names;
	}

	/**
	 * A subject's ledger.
	 * @param run which run
	 * @param standing the subject's standing in that run
	 * @return the ledger
	 */
	public LedgerSheet sheet(Indices.Run run, Standing standing) {
		IndexBook book = this.books.index(run.hash(standing.subject()));
		Score score = this.ledgers.score(run, standing.subject(), standing.id()).orElseThrow();
		Map<Indicator, FactBook.Value> values = values(run, standing);
		Map<String, IndexBook.Row> rows = book.rows()
			.stream()
			.collect(Collectors.toMap(IndexBook.Row::code, Function.identity()));
		List<Line> lines = score.entries().stream().map((entry) -> line(entry, rows, values, standing)).toList();
		return new LedgerSheet(standing, book.file(), book.hash(), groups(lines, book),
				lines.stream().filter((line) -> line.category().isEmpty()).toList(), silent(values, lines));
	}

	private Map<Indicator, FactBook.Value> values(Indices.Run run, Standing standing) {
		Map<Indicator, FactBook.Value> values = new EnumMap<>(Indicator.class);
		this.facts.values(run.period(), run.factsVersion(), standing.subject(), standing.id())
			.forEach((value) -> values.put(value.indicator(), value));
		return values;
	}

	private Line line(Score.Entry entry, Map<String, IndexBook.Row> rows, Map<Indicator, FactBook.Value> values,
			Standing standing) {
		IndexBook.Row row = rows.get(entry.code());
		Indicator indicator = entry.indicator();
		boolean fired = row != null && indicator != null;
		return new Line(entry.code(), entry.category(), indicator, (indicator != null) ? indicator.label() : "",
				(indicator != null && entry.value() != null) ? ValueWords.of(indicator, entry.value()) : "",
				fired ? RuleWords.of(row, entry.value()) : entry.note(), fired ? entry.note() : "", entry.sheetRow(),
				entry.points(), fired ? source(indicator, values, standing) : null);
	}

	private @Nullable Source source(Indicator indicator, Map<Indicator, FactBook.Value> values, Standing standing) {
		if (indicator == Indicator.PIONEER_AVERAGE) {
			return new Source(FactBook.Source.DERIVED.label(),
					"本单位 " + standing.evaluated() + " 名在岗满 " + PioneerAverages.EVALUATED_DAYS + " 个工作日人员先锋指数的平均", "系统",
					null, 0);
		}
		FactBook.Value value = values.get(indicator);
		return (value != null) ? source(value) : null;
	}

	private Source source(FactBook.Value value) {
		return new Source(value.source().label(), value.detail(), this.names.at(value.recordedBy(), value.recordedAt()),
				value.recordedAt(), value.version());
	}

	private static List<Group> groups(List<Line> lines, IndexBook book) {
		List<Group> groups = new ArrayList<>();
		Arrays.stream(IndexBook.Category.values()).forEach((category) -> {
			List<Line> own = lines.stream().filter((line) -> line.category().equals(category.label())).toList();
			if (!own.isEmpty()) {
				groups.add(new Group(category.label(), own, sum(own), book.caps().get(category)));
			}
		});
		return groups;
	}

	private static BigDecimal sum(List<Line> lines) {
		return Numbers.plain(lines.stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	private List<Line> silent(Map<Indicator, FactBook.Value> values, List<Line> lines) {
		Set<Indicator> fired = lines.stream()
			.map(Line::indicator)
			.filter((indicator) -> indicator != null)
			.collect(Collectors.toSet());
		return values.values()
			.stream()
			.filter((value) -> !fired.contains(value.indicator()))
			.map((value) -> new Line("", "", value.indicator(), value.indicator().label(),
					ValueWords.of(value.indicator(), value.value()), "", "", 0, BigDecimal.ZERO, source(value)))
			.toList();
	}

}
