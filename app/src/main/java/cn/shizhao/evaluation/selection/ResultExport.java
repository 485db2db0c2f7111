package cn.shizhao.evaluation.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A result as a table to take along.
 */
final class ResultExport {

	private ResultExport() {
	}

	static TableExport of(ResultView view) {
		boolean people = view.query().award().subject() == Subject.MEMBER;
		List<String> header = Stream
			.of(List.of("名次", "编号", people ? "姓名" : "科室", "支部"), people ? List.of("所在科室") : List.<String>of(),
					view.keys(), List.of("结果", "原因"))
			.flatMap(List::stream)
			.toList();
		return new TableExport(view.query().award().label(), header,
				view.lines().stream().map((line) -> row(line, people, view.keys().size())).toList());
	}

	private static List<@Nullable Object> row(ResultView.Line line, boolean people, int keys) {
		Entrant who = line.who();
		List<@Nullable Object> row = new ArrayList<>();
		row.add(who.rank());
		row.add(who.id());
		row.add(who.name());
		row.add(who.branch());
		if (people) {
			row.add(who.section());
		}
		for (int i = 0; i < keys; i++) {
			row.add((i < who.values().size()) ? who.values().get(i) : null);
		}
		row.add(line.result().label());
		row.add(line.reason());
		return row;
	}

}
