package cn.shizhao.inspection.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.table.TableExport;

/**
 * The tables that a review can be taken along as.
 */
final class ReviewTables {

	private static final List<String> GRADES = List.of("合计（个）", "严重（个）", "一般（个）", "提醒（个）");

	private ReviewTables() {
	}

	/**
	 * The tables a person may see.
	 * @param view the review as shown to them
	 * @return by the name that addresses use, in order
	 */
	static Map<String, TableExport> of(ReviewView view) {
		Statistics numbers = view.numbers();
		Map<String, TableExport> tables = new LinkedHashMap<>();
		tables.put("clauses", table("按条款", List.of("条款", "内容"), numbers.clauses(),
				(clause) -> row(clause.counts(), clause.number(), clause.text())));
		tables.put("sections", sections(view));
		tables.put("months",
				table("按月份", List.of("月份"), numbers.months(), (month) -> row(month.counts(), month.month() + "月")));
		tables.put("trend",
				table("近四个季度", List.of("季度"), numbers.trend(), (quarter) -> row(quarter.counts(), quarter.label())));
		if (view.full()) {
			tables.put("repeats", repeats(numbers));
			tables.put("overdue", overdue(numbers));
		}
		return tables;
	}

	private static <T> TableExport table(String name, List<String> first, List<T> lines,
			Function<T, List<Object>> row) {
		return new TableExport(name, Stream.concat(first.stream(), GRADES.stream()).toList(),
				lines.stream().map(row).toList());
	}

	private static List<Object> row(Counts counts, Object... first) {
		return Stream
			.concat(Arrays.stream(first),
					Stream.of(counts.total(), counts.severe(), counts.ordinary(), counts.reminder()))
			.toList();
	}

	private static TableExport sections(ReviewView view) {
		return new TableExport("按科室", List.of("科室编号", "科室", "合计（个）", "严重（个）", "一般（个）", "提醒（个）", "加权分", "整改逾期（个）"),
				view.sections()
					.stream()
					.map((section) -> List.of(section.code(), section.name(), section.counts().total(),
							section.counts().severe(), section.counts().ordinary(), section.counts().reminder(),
							section.counts().weight(), section.overdue()))
					.toList());
	}

	private static TableExport repeats(Statistics numbers) {
		return new TableExport("重复发生", List.of("编号", "对象", "科室", "条款", "次数", "问题编号"),
				numbers.repeats()
					.stream()
					.map((one) -> List.of(one.subjectId(), one.subject(), one.section(), "第" + one.clause() + "条",
							one.numbers().size(), String.join("、", one.numbers())))
					.toList());
	}

	private static TableExport overdue(Statistics numbers) {
		return new TableExport("整改逾期", List.of("问题编号", "编号", "对象", "科室", "条款", "整改期限", "现在"),
				numbers.overdue()
					.stream()
					.map((one) -> List.of(one.number(), one.subjectId(), one.subject(), one.section(),
							"第" + one.clause() + "条", ChineseTime.date(one.dueOn()), one.state()))
					.toList());
	}

}
