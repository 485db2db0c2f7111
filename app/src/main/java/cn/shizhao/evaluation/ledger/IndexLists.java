package cn.shizhao.evaluation.ledger;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.Section;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes index lists that show a person only what they may see.
 */
@Component
@Transactional(readOnly = true)
class IndexLists {

	private final Ledgers ledgers;

	private final Roster roster;

	IndexLists(Ledgers ledgers, Roster roster) {
		this.ledgers = ledgers;
		this.roster = roster;
	}

	IndexList list(Run run, ListQuery query, Actor actor) {
		Map<Subject, List<Row>> visible = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			visible.put(subject, rows(run, subject, actor));
		}
		List<Row> found = query.apply(visible.get(query.subject()));
		Map<Subject, Long> counts = new EnumMap<>(Subject.class);
		visible.forEach((subject, rows) -> counts.put(subject, (long) rows.size()));
		return new IndexList(run.period(), run, query, counts, found, grades(found),
				List.copyOf(grades(visible.get(query.subject())).keySet()),
				names(visible, Standing::branch, Row::branchName), names(visible, Standing::section, Row::sectionName));
	}

	private List<Row> rows(Run run, Subject subject, Actor actor) {
		Map<String, String> branches = this.roster.branches()
			.stream()
			.collect(Collectors.toMap(Branch::code, Branch::name));
		Map<String, String> sections = this.roster.sections()
			.stream()
			.collect(Collectors.toMap(Section::code, Section::name));
		return this.ledgers.standings(run, subject)
			.stream()
			.filter((standing) -> Visibility.allows(actor, standing))
			.map((standing) -> new Row(standing, name(branches, standing.branch()), name(sections, standing.section())))
			.toList();
	}

	private static String name(Map<String, String> names, String code) {
		return (code != null) ? names.getOrDefault(code, code) : "";
	}

	private static Map<String, Long> grades(List<Row> rows) {
		return rows.stream()
			.map(Row::standing)
			.sorted(Comparator.comparing(Standing::total).reversed())
			.collect(Collectors.groupingBy(Standing::grade, LinkedHashMap::new, Collectors.counting()));
	}

	private static Map<String, String> names(Map<Subject, List<Row>> visible, Function<Standing, String> code,
			Function<Row, String> name) {
		Map<String, String> names = new TreeMap<>();
		visible.values()
			.stream()
			.flatMap(List::stream)
			.filter((row) -> Objects.nonNull(code.apply(row.standing())))
			.forEach((row) -> names.put(code.apply(row.standing()), name.apply(row)));
		return names;
	}

}
