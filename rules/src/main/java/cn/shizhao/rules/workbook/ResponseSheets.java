package cn.shizhao.rules.workbook;

import java.util.List;

import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.ResponseBook.Recipient;

/**
 * The sheets of a response workbook.
 */
final class ResponseSheets {

	static final String RESPONSES = "处置";

	static final String CLAUSES = "十不准";

	static final String CLAUSE = "条款";

	static final String CIRCUMSTANCES = "情节";

	static final String LOWER = "同类次数下限(含)";

	static final String UPPER = "同类次数上限(不含)";

	static final String GRADE = "认定等次";

	static final String RECIPIENTS = "短信对象";

	static final String DEADLINE = "整改期限(工作日)";

	static final String TALK = "触发谈话";

	static final String CONTENT = "内容";

	static final String COUNT = "同类次数";

	static final String EXPECTED_TALK = "应谈话";

	private static final List<String> YES_OR_NO = List.of(SelectionSheets.YES, SelectionSheets.NO);

	private ResponseSheets() {
	}

	static List<SheetSchema> all() {
		return List.of(responses(), clauses(), cases());
	}

	private static Column circumstances(String guide) {
		return Column.choice(CIRCUMSTANCES, Labels.all(Circumstances.values(), Circumstances::label), guide);
	}

	private static SheetSchema responses() {
		return new SheetSchema(RESPONSES, "每行写一条处置规定：什么样的问题，怎么处置。从上往下看，第一条对得上的规定说了算，所以先后次序有意义。",
				List.of(Column.id(IndexSheets.CODE, "每行一个不重复的编号，如 CZ-01；处置记录用它指明是按哪一行处置的。"),
						Column.whole(CLAUSE, "只管十不准的哪一条，1 到 10；哪一条都管就留空。").optional(),
						circumstances("只管哪种情节；哪种都管就留空。").optional(),
						Column.whole(LOWER, "同类次数大于或等于这个数才对得上，至少是 1；没有下限就留空。").optional(),
						Column.whole(UPPER, "同类次数小于这个数才对得上，正好等于时对不上；没有上限就留空。").optional(),
						Column.choice(GRADE, Labels.all(Grade.values(), Grade::label), "这个问题认定为什么等次。"),
						Column.list(RECIPIENTS, Labels.all(Recipient.values(), Recipient::label),
								"短信发给谁；发给几个人就用半角分号 ; 隔开，如 本人;科室负责人。"),
						Column.whole(DEADLINE, "几个工作日内整改完，1 到 60。"), Column.choice(TALK, YES_OR_NO, "是：要安排谈话；否：不用谈话。")),
				List.of(IndexSheets.CODE), List.of());
	}

	private static SheetSchema clauses() {
		return new SheetSchema(CLAUSES, "十不准的全文，登记检查问题时从这里选；第 1 条到第 10 条每条正好一行。",
				List.of(Column.whole(CLAUSE, "第几条，1 到 10，不能缺号、重号。"), Column.text(CONTENT, 80, "这一条的全文，会写进短信和整改单。")),
				List.of(CLAUSE), List.of());
	}

	private static SheetSchema cases() {
		return new SheetSchema(SheetSchema.CASES, "自己出的考题：给出一个问题，写明应认定什么等次、要不要谈话；检查工作簿时逐条核对，不符就不予采用。",
				List.of(Column.text(IndexSheets.CASE, 34, "给这道题起个不重复的名字。"), Column.whole(CLAUSE, "违反十不准的哪一条，1 到 10。"),
						circumstances("这个问题的情节。"), Column.whole(COUNT, "连这一次在内，90 天里同一个人、同一条查实了几次，至少是 1。"),
						Column.choice(IndexSheets.EXPECTED_GRADE, Labels.all(Grade.values(), Grade::label), "应认定的等次。"),
						Column.choice(EXPECTED_TALK, YES_OR_NO, "是：应安排谈话；否：应不用谈话。")),
				List.of(IndexSheets.CASE), List.of());
	}

	/**
	 * The first part of 填写说明.
	 */
	static List<List<String>> guide() {
		return List.of(List.of("这本工作簿管什么", "规定日常检查查实的问题怎么处置：认定什么等次、短信发给谁、几天内整改、要不要谈话。改这里，系统就按新的处置；不需要改程序。"),
				List.of("怎么处置", "拿问题的条款、情节和同类次数，在处置表里从上往下找，第一条对得上的规定说了算，后面的不再看。特殊的规定要写在一般的前面。"),
				List.of("同类次数", "同一个人、同一条，连这一次在内，90 天里查实了几次；第一次就是 1。"),
				List.of("上限和下限", "下限那个数算在内，上限那个数不算在内：下限留空、上限 3，第 1、2 次对得上，第 3 次对不上。"),
				List.of("不能有空档", "任何条款、任何情节、任何次数都要有一条规定对得上，否则不予采用；永远轮不到的规定会有提示。"),
				List.of("用例怎么用", "在用例表写一个问题和应有的处置。改了处置以后用例不符，要么是改错了，要么要同时改用例。"));
	}

}
